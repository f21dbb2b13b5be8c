export { PracticeDialog } from "./practice-dialog.tsx";
export { PracticeResult } from "./practice-result.tsx";
