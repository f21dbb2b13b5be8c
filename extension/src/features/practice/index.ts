export { PracticeDialog } from "./practice-dialog.tsx";
export { PracticeNote } from "./practice-note.tsx";
export { PracticeResult } from "./practice-result.tsx";
