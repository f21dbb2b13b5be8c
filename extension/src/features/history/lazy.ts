// What the list of the day needs and the counter's first screen does not: loaded when the list is opened. Nothing
// here may use a hook or anything that does: the bundler gives a file that is loaded later its own copy of React.
// What has hooks (dialog, screened text) is handed in by history-screen.tsx.
export { EditingBody, eventsOf, faultOf, initialValue, titleOfEditing } from "./editing.tsx";
export { entriesOf, mayChange, nameOf } from "./entries.ts";
export { HistoryList } from "./history-list.tsx";
export { words } from "./words.ts";
