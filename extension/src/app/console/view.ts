import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * The views as they stand in the sidebar, those of every day first. A new view is one entry here, one label in
 * words.ts and one page in pages.tsx. Keys run down the sidebar: 3 is kept for 案件, 7 for シフト.
 */
export const sidebar = [
  {
    group: "day",
    entries: [
      { view: "board", hotkey: "1" },
      { view: "report", hotkey: "2" },
      { view: "cases", hotkey: "3" },
      { view: "devices" },
      { view: "incidents" },
      { view: "attention", hotkey: "4" },
      { view: "charts", hotkey: "5" },
    ],
  },
  {
    group: "month",
    entries: [{ view: "month", hotkey: "6" }, { view: "import" }],
  },
  {
    group: "people",
    entries: [
      { view: "shift", hotkey: "7" },
      { view: "calendar", hotkey: "8" },
      { view: "staff" },
      { view: "organisation" },
      { view: "admin" },
    ],
  },
  {
    group: "content",
    entries: [{ view: "procedures", hotkey: "9" }, { view: "qa" }, { view: "practice" }],
  },
] as const satisfies readonly { group: string; entries: readonly { view: string; hotkey?: string }[] }[];

export type Group = (typeof sidebar)[number]["group"];
export type View = (typeof sidebar)[number]["entries"][number]["view"];
export type Entry = { readonly view: View; readonly hotkey?: string };

/** Every view of the sidebar, from the top. */
export const entries: readonly Entry[] = sidebar.flatMap((section): readonly Entry[] => section.entries);

/** A view, and where in it: `#procedures/pin-reset/edit/2`. */
export type Address = { readonly view: View; readonly place: readonly string[] };

/** Reads the address; one that leads nowhere is the board. */
export function addressOf(hash: string): Address {
  const [first, ...place] = hash.replace(/^#/, "").split("/").map(decodePart);
  const found = entries.find(({ view }) => view === first);
  return found === undefined
    ? { view: "board", place: [] }
    : { view: found.view, place: place.filter(Boolean) };
}

/** The display on the wall: no view of the sidebar, since it has neither sidebar nor header. */
export const wallHash = "#wall";

/** A page that is gone to begins at its top; a dialog over it, or a step in it, moves nothing. */
export function useTopOfPage({ view, place: [page = ""] }: Address): void {
  const here = `${view}/${page}`;
  const last = useRef(here);
  useLayoutEffect(() => {
    // The first page is where the browser has put it: after a reload, where it was.
    if (last.current !== here) scrollTo(0, 0);
    last.current = here;
  }, [here]);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A person has mistyped the address.
    return "";
  }
}

/** Whether this page is the display on the wall. */
export function useIsWall(): boolean {
  return useSyncExternalStore(onHashChange, () => location.hash === wallHash);
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** The view stands in the address: a reload stays where it was, and the browser's back goes back. */
export function useView(): [Address, (view: View, place?: readonly string[]) => void] {
  const [address, setAddress] = useState(() => addressOf(location.hash));
  useEffect(() => {
    const onChange = () => setAddress(addressOf(location.hash));
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return [
    address,
    (view, place = []) => {
      location.hash = [view, ...place].map(encodeURIComponent).join("/");
    },
  ];
}
