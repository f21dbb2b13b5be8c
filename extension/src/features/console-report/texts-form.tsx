import { timeOf } from "@desk/shared/calendar/business-date";
import { reportTextMaxLength } from "@desk/shared/contract";
import { TextsCard } from "../../ui/editing/index.ts";
import { ScreenedText } from "../../ui/index.ts";
import type { DayTexts } from "./use-day-texts.ts";
import { textWords as words } from "./words.ts";

const always = ["remarks", "handover"] as const;

/** 特記事項, 引継ぎ and, when the day was extended, why: screened as they are typed. */
export function TextsForm({
  texts,
  extendedUntil,
  locked,
}: {
  texts: DayTexts;
  /** 延長: the last finish after the close; null on a day that ended in time. */
  extendedUntil: string | null;
  /** A revision that was handed in cannot be changed. */
  locked: boolean;
}) {
  const { fields, set, saved } = texts;
  const asksReason = extendedUntil !== null || fields.extensionReason !== "";
  const kept = saved.extensionReason === "" ? always : ([...always, "extensionReason"] as const);
  return (
    <TextsCard
      id="console-report-texts"
      title={words.title}
      texts={texts}
      locked={locked ? words.locked : null}
      entries={kept.map((key) => [words[key], saved[key]])}
    >
      <p className="field__hint">{words.hint}</p>
      {(asksReason ? ([...always, "extensionReason"] as const) : always).map((key) => (
        <ScreenedText
          key={key}
          label={words[key]}
          {...(key === "extensionReason" && extendedUntil !== null
            ? { hint: words.extensionHint(timeOf(extendedUntil)) }
            : {})}
          maxLength={reportTextMaxLength}
          rows={3}
          value={fields[key]}
          onChange={(text) => set({ [key]: text })}
        />
      ))}
    </TextsCard>
  );
}
