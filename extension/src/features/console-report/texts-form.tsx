import { timeOf } from "@desk/shared/calendar/business-date";
import { reportTextMaxLength } from "@desk/shared/contract";
import { TextSave } from "../../ui/editing/index.ts";
import { ScreenedText } from "../../ui/index.ts";
import type { DayTexts } from "./use-day-texts.ts";
import { textWords as words } from "./words.ts";

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
  const { fields, set, save } = texts;
  const asksReason = extendedUntil !== null || fields.extensionReason !== "";
  return (
    <section className="console-card" aria-labelledby="console-report-texts">
      <h2 id="console-report-texts">{words.title}</h2>
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
          <p className="field__hint">{words.hint}</p>
          <Field label={words.remarks} value={fields.remarks} onChange={(remarks) => set({ remarks })} />
          <Field label={words.handover} value={fields.handover} onChange={(handover) => set({ handover })} />
          {asksReason && (
            <Field
              label={words.extensionReason}
              {...(extendedUntil === null ? {} : { hint: words.extensionHint(timeOf(extendedUntil)) })}
              value={fields.extensionReason}
              onChange={(extensionReason) => set({ extensionReason })}
            />
          )}
          <TextSave {...texts} />
        </form>
      )}
    </section>
  );
}

function Field(props: { label: string; hint?: string; value: string; onChange: (value: string) => void }) {
  return <ScreenedText {...props} maxLength={reportTextMaxLength} rows={3} />;
}

function LockedTexts({ fields }: { fields: DayTexts["fields"] }) {
  const entries = [
    [words.remarks, fields.remarks],
    [words.handover, fields.handover],
    ...(fields.extensionReason === "" ? [] : [[words.extensionReason, fields.extensionReason] as const]),
  ] as const;
  return (
    <>
      <p className="field__hint">{words.locked}</p>
      <dl className="console-report-texts">
        {entries.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === "" ? "なし" : value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
