import type { LiveStatus } from "@desk/shared/contract";
import { Banner } from "../../ui/index.ts";
import { words } from "./words.ts";

/** The agent tells the newest open cases one by one; where there are more, the page says that it does not show all. */
export function NotAllTold({ live: { openTotal, openCases } }: { live: LiveStatus }) {
  if (openTotal === undefined) return null;
  return <Banner kind="warning">{words.notAllTold(openCases.length, openTotal)}</Banner>;
}
