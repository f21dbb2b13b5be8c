export { lengthText, relabelledText, whenText } from "./texts.ts";
export { Timeline, type TimelineNames } from "./timeline.tsx";
export { words as timelineWords } from "./words.ts";
