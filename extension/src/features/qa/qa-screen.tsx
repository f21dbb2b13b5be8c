import { ScreenHeader } from "../../ui/index.ts";
import { QaBook, type QaBookProps } from "./qa-book.tsx";
import { words } from "./words.ts";

/** The book by itself, from home. */
export function QaScreen({ onBack, locked }: Omit<QaBookProps, "ofCase">) {
  return (
    <>
      <ScreenHeader title={words.title} onBack={onBack} />
      <QaBook onBack={onBack} locked={locked} />
    </>
  );
}
