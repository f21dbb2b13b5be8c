export {
  after,
  firstLanguage,
  hashOf,
  type ResidentMessage,
  residentChannel,
  type Shown,
  shownOf,
} from "./message.ts";
