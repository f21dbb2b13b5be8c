export { QaBook } from "./qa-book.tsx";
export { QaScreen } from "./qa-screen.tsx";
