export { HomeScreen, type Undoable } from "./home-screen.tsx";
