import type { CurrentEntry } from "@desk/shared/qa/version";
import { useState } from "react";
import { type NamedVersion, sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { CheckField, ConfirmDialog, DecisionDialog, Waiting } from "../../ui/editing/index.ts";
import { Dialog } from "../../ui/index.ts";
import { procedureTitle } from "./names.ts";
import { decidable, type Head, submittable } from "./rows.ts";
import { words } from "./words.ts";

type Props = { heads: readonly Head[]; onClose: () => void; onDone: (said: string) => void };

/** まとめて提出: the city reads the manual as one book, so all go or none. */
export function SubmitTogether({ heads, onClose, onDone }: Props) {
  const { procedures, qa } = useLeadAgent();
  const content = useLoaded("content", procedures.content);
  const book = useLoaded("book", qa.book);
  if (content.value === null || book.value === null) {
    const waited = content.value === null ? content : book;
    return (
      <Dialog title={words.submitAll} onClose={onClose}>
        <Waiting {...waited} />
      </Dialog>
    );
  }
  const seeds: NamedVersion[] = [
    ...content.value.versions.map(({ procedureId, ...one }) => ({
      kind: "procedure" as const,
      id: procedureId,
      ...one,
    })),
    ...book.value.entries.map(({ qaId, ...one }) => ({ kind: "qa" as const, id: qaId, ...one })),
  ].flatMap(({ kind, id, version, state }) => (state === "seed" ? [{ kind, id, version }] : []));
  return (
    <ChooseAndSubmit
      items={submittable(heads, seeds)}
      nameOf={namesFrom(book.value.entries)}
      onClose={onClose}
      submit={async (chosen) => {
        const result = await procedures.submitTogether(chosen);
        if (!result.ok) return sentenceOf(result);
        onDone(words.submittedAll(chosen.length));
        return null;
      }}
    />
  );
}

function ChooseAndSubmit({
  items,
  nameOf,
  onClose,
  submit,
}: {
  items: readonly NamedVersion[];
  nameOf: NameOf;
  onClose: () => void;
  submit: (chosen: readonly NamedVersion[]) => Promise<string | null>;
}) {
  const choice = useChoice(items);
  if (items.length === 0) {
    return (
      <Dialog title={words.submitAll} onClose={onClose}>
        <p>{words.nothingToSubmit}</p>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={words.submitAll}
      action={words.submit}
      onClose={onClose}
      run={async () => (choice.chosen.length === 0 ? words.noneChosen : submit(choice.chosen))}
    >
      <p>{words.submitAllText}</p>
      <ItemList choice={choice} nameOf={nameOf} />
    </ConfirmDialog>
  );
}

/** 市の決定をまとめて記録: one decision for everything that the city answered at once. */
export function DecideTogether({ heads, onClose, onDone }: Props) {
  const { procedures, qa } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const book = useLoaded("book", qa.book);
  const nameOf = namesFrom(book.value?.entries ?? []);
  const items = decidable(heads);
  const choice = useChoice(items);
  if (items.length === 0) {
    return (
      <Dialog title={words.decideAll} onClose={onClose}>
        <p>{words.nothingToDecide}</p>
      </Dialog>
    );
  }
  return (
    <DecisionDialog
      title={words.decideAll}
      today={today}
      onClose={onClose}
      record={async (decision) => {
        if (choice.chosen.length === 0) return words.noneChosen;
        const result = await procedures.decideTogether(choice.chosen, decision);
        if (!result.ok) return sentenceOf(result);
        onDone(words.decidedAll(choice.chosen.length, decision.kind));
        return null;
      }}
    >
      <p>{words.decideAllText}</p>
      <ItemList choice={choice} nameOf={nameOf} />
    </DecisionDialog>
  );
}

const keyOf = ({ kind, id, version }: NamedVersion) => `${kind}/${id}/${version}`;

/** All at first; what is taken out is remembered, so that an item that comes later is in. */
function useChoice(items: readonly NamedVersion[]) {
  const [out, setOut] = useState<readonly string[]>([]);
  return {
    items,
    chosen: items.filter((item) => !out.includes(keyOf(item))),
    set: (changed: readonly NamedVersion[], on: boolean) => {
      const keys = changed.map(keyOf);
      setOut(on ? out.filter((one) => !keys.includes(one)) : [...out, ...keys]);
    },
  };
}

type NameOf = (item: NamedVersion) => string;

const namesFrom =
  (entries: readonly CurrentEntry[]): NameOf =>
  ({ kind, id }) => {
    if (kind === "procedure") return procedureTitle(id);
    return words.qaItem(entries.find(({ qaId }) => qaId === id)?.content.question ?? id);
  };

function ItemList({
  choice: { items, chosen, set },
  nameOf,
}: {
  choice: ReturnType<typeof useChoice>;
  nameOf: NameOf;
}) {
  return (
    <div>
      <CheckField
        label={`${words.chooseAll}（${words.chosenCount(chosen.length)}）`}
        checked={chosen.length === items.length}
        onChange={(on) => set(items, on)}
      />
      <ul className="console-content-items">
        {items.map((item) => (
          <li key={keyOf(item)}>
            <CheckField
              label={`${nameOf(item)}　${words.version(item.version)}`}
              checked={chosen.includes(item)}
              onChange={(on) => set([item], on)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
