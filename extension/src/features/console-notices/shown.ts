import type { Notice } from "@desk/shared/contract";

/** Good news is read once; after that it only stands in the way of what is to be done. */
const infoShownMs = 30 * 60_000;

/** What the board lists. @param nowMs the desk's time */
export function shownNotices(notices: readonly Notice[], nowMs: number): Notice[] {
  return notices.filter(({ level, since }) => level !== "info" || nowMs - Date.parse(since) < infoShownMs);
}
