// A file of its own, loaded when a helper asks for it.
export { jlisStopOn, stopWithin } from "@desk/shared/calendar/jlis";
export { openingOn } from "@desk/shared/calendar/opening";
export { nextPossibleDay } from "@desk/shared/procedures/next-possible";
