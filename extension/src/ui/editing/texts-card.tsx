import type { ReactNode } from "react";
import { TextSave } from "./text-save.tsx";
import type { TextFields } from "./use-text-fields.ts";

/** 責任者が書く欄 of a report: fields to write in, or, once it is handed in, what stands in it for good. */
export function TextsCard<K extends string>({
  id,
  title,
  texts,
  locked,
  entries,
  children,
}: {
  /** Of the heading. */
  id: string;
  title: string;
  texts: TextFields<K>;
  /** Why nothing can be changed any more; null while it can. */
  locked: string | null;
  /** What stands there for good, each under its label. */
  entries: readonly (readonly [label: string, value: string])[];
  /** The fields. */
  children: ReactNode;
}) {
  return (
    <section className="console-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {locked !== null ? (
        <>
          <p className="field__hint">{locked}</p>
          <dl className="editing-texts">
            {entries.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value === "" ? "なし" : value}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <form
          className="editing-form"
          onSubmit={(event) => {
            event.preventDefault();
            void texts.save();
          }}
        >
          {children}
          <TextSave {...texts} />
        </form>
      )}
    </section>
  );
}
