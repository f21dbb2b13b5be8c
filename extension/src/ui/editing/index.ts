export { ConfirmDialog } from "./confirm-dialog.tsx";
export { DecisionDialog } from "./decision-dialog.tsx";
export { DocumentPreview } from "./document-preview.tsx";
export { download } from "./download.ts";
export { CheckField, type Choices, SelectField, TextField } from "./fields.tsx";
export { FileButtons } from "./file-buttons.tsx";
export { type FileFormat, fileLabels } from "./file-words.ts";
export { LineDiff } from "./line-diff.tsx";
export { LinesEditor } from "./lines-editor.tsx";
export { moveBy, removeAt, replaceAt } from "./list.ts";
export { type MarkedReport, ReportMark, reportStateLabels } from "./report-mark.tsx";
export { RowButtons } from "./row-buttons.tsx";
export { QuestionsEditor, SourcesEditor } from "./sources-editor.tsx";

export { type MarkedState, stateLabels, VersionMark } from "./version-mark.tsx";
export { Waiting } from "./waiting.tsx";
export { WhenLoaded } from "./when-loaded.tsx";
