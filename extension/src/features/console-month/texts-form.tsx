import { monthTextMaxLength } from "@desk/shared/contract/monthly";
import type { MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import { TextsCard } from "../../ui/editing/index.ts";
import { Button, ScreenedText } from "../../ui/index.ts";
import type { MonthTexts } from "./use-month-texts.ts";
import { textWords as words } from "./words.ts";

const keys = ["summary", "proposals", "nextMonth"] as const;

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
  const { fields, set } = texts;
  const fill = { summary: proposed.summary, proposals: proposed.proposals, nextMonth: "" };
  return (
    <TextsCard
      id="console-month-texts"
      title={words.title}
      texts={texts}
      locked={locked ? words.locked : null}
      entries={keys.map((key) => [words[key], texts.saved[key]])}
    >
      {keys.map((key) => (
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
    </TextsCard>
  );
}
