// A file of its own, loaded when a helper asks for it.
export { openingOn } from "@desk/shared/calendar/opening";
export { nextPossibleDay } from "@desk/shared/procedures/next-possible";
