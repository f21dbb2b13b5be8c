import type { QaEntry } from "@desk/shared/qa/model";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { lazy, useLibrary } from "../../content/index.ts";
import { Button, useHotkeys } from "../../ui/index.ts";
import { sectionsOf } from "./found.ts";
import { MissingAnswer } from "./missing-answer.tsx";
import "./qa.css";
import { words } from "./words.ts";

export type QaBookProps = {
  /** The case that asks, and the entries it holds already; on home there is none. */
  ofCase?: { transactionId: string; chosen: readonly string[]; onToggle: (qaId: string) => void };
  onBack: () => void;
  /** Why nothing can be recorded now, where that is so. */
  locked: ReactNode;
};

/** 質疑応答集 (S §6(4)⑦): found as one types, from what this PC keeps; works without the agent. */
export function QaBook({ ofCase, onBack, locked }: QaBookProps) {
  const book = useLibrary((library) => library.qa);
  const [query, setQuery] = useState("");
  const { qaCategories, qaCategoryLabels, searchQa } = lazy();
  const sections = sectionsOf(book, query, qaCategories, searchQa);
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const isSearch = query.trim() !== "";
  useHotkeys({ Escape: onBack, Backspace: onBack });
  return (
    <main className="qa">
      {ofCase !== undefined && (
        <Button kind="quiet" className="qa__back" onClick={onBack}>
          <span aria-hidden="true">←</span>
          {words.back}
        </Button>
      )}
      <Search query={query} count={count} onChange={setQuery} onLeave={onBack} />
      {count === 0 && <p>{words.none}</p>}
      {sections.map(({ category, entries }) => (
        <section key={category} aria-label={category === null ? words.search : qaCategoryLabels[category]}>
          {category !== null && <h2 className="qa__category">{qaCategoryLabels[category]}</h2>}
          {entries.map((entry, index) => (
            <Entry
              key={entry.id}
              entry={entry}
              open={isSearch && index === 0}
              used={ofCase?.chosen.includes(entry.id) ?? false}
              onUse={ofCase === undefined ? undefined : () => ofCase.onToggle(entry.id)}
            />
          ))}
        </section>
      ))}
      {locked ?? <MissingAnswer query={query} transactionId={ofCase?.transactionId} />}
    </main>
  );
}

function Search({
  query,
  count,
  onChange,
  onLeave,
}: {
  query: string;
  count: number;
  onChange: (query: string) => void;
  onLeave: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div className="qa__search">
      <label htmlFor={id}>{words.search}</label>
      <input
        ref={field}
        id={id}
        type="search"
        className="field__input"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // The first Esc empties the field, as everywhere; the next one leaves.
          if (event.key === "Escape" && query === "") onLeave();
        }}
      />
      <p className="qa__hint">
        <span id={`${id}-hint`}>{words.hint}</span>
        <span className="number" role="status">
          {words.found(count)}
        </span>
      </p>
    </div>
  );
}

function Entry({
  entry,
  open,
  used,
  onUse,
}: {
  entry: QaEntry;
  open: boolean;
  used: boolean;
  onUse: (() => void) | undefined;
}) {
  const { openQuestions } = useLibrary((library) => library);
  const asked = (entry.unconfirmed ?? []).flatMap((id) => openQuestions[id] ?? []);
  return (
    <div className={onUse === undefined ? "qa__entry" : "qa__entry qa__entry--usable"}>
      <details open={open}>
        <summary>{entry.question}</summary>
        {entry.answer.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {asked.map(({ question, untilThen }) => (
          <p key={question} className="qa__open">
            <strong>{words.unconfirmed}</strong> {question}：{untilThen}
          </p>
        ))}
      </details>
      {onUse !== undefined && (
        <Button
          kind={used ? "primary" : "secondary"}
          className="qa__use"
          aria-pressed={used}
          aria-label={words.labelOfUse(entry.question)}
          onClick={onUse}
        >
          {used ? words.used : words.use}
        </Button>
      )}
    </div>
  );
}
