import { ScreenHeader } from "../../ui/index.ts";
import { QaBook } from "./qa-book.tsx";
import { words } from "./words.ts";

/** The book by itself, from home. */
export function QaScreen({ onBack }: { onBack: () => void }) {
  return (
    <>
      <ScreenHeader title={words.title} onBack={onBack} />
      <QaBook onBack={onBack} />
    </>
  );
}
