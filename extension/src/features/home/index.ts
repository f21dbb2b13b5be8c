export { HoursLine } from "./day-notice.tsx";
export { HomeScreen, type Undoable } from "./home-screen.tsx";
