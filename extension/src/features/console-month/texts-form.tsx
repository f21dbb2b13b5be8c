import { monthTextMaxLength } from "@desk/shared/contract/monthly";
import type { MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import { TextSave } from "../../ui/editing/index.ts";
import { Button, ScreenedText } from "../../ui/index.ts";
import type { MonthTexts } from "./use-month-texts.ts";
import { textWords as words } from "./words.ts";

/** 総括, 課題・改善提案 and 翌月の予定. An empty one may begin with the sentences that the figures propose. */
export function TextsForm({
  texts,
  proposed,
  locked,
}: {
  texts: MonthTexts;
  proposed: MonthlyAnswer["proposed"];
  locked: boolean;
}) {
  const { fields, set, save } = texts;
  const fill = { summary: proposed.summary, proposals: proposed.proposals, nextMonth: "" };
  return (
    <section className="console-card" aria-labelledby="console-month-texts">
      <h2 id="console-month-texts">{words.title}</h2>
      {locked ? (
        <LockedTexts fields={texts.saved} />
      ) : (
        <form
          className="editing-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {(["summary", "proposals", "nextMonth"] as const).map((key) => (
            <div key={key}>
              <ScreenedText
                label={words[key]}
                {...(key === "nextMonth" ? { hint: words.nextHint } : {})}
                value={fields[key]}
                maxLength={monthTextMaxLength}
                rows={key === "summary" ? 8 : 4}
                onChange={(text) => set({ [key]: text })}
              />
              {fields[key] === "" && fill[key] !== "" && (
                <Button
                  kind="quiet"
                  aria-label={words.proposeLabel(words[key])}
                  onClick={() => set({ [key]: fill[key] })}
                >
                  {words.propose}
                </Button>
              )}
            </div>
          ))}
          <TextSave {...texts} />
        </form>
      )}
    </section>
  );
}

function LockedTexts({ fields }: { fields: MonthTexts["fields"] }) {
  return (
    <>
      <p className="field__hint">{words.locked}</p>
      <dl className="console-month-texts">
        {(["summary", "proposals", "nextMonth"] as const).map((key) => (
          <div key={key}>
            <dt>{words[key]}</dt>
            <dd>{fields[key] === "" ? words.none : fields[key]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
