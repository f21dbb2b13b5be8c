import { useEffect, useState } from "react";

export const views = ["board", "report", "attention", "staff"] as const;
export type View = (typeof views)[number];

const viewOf = (hash: string): View => views.find((view) => hash === `#${view}`) ?? "board";

/** The view stands in the address: a reload stays where it was, and the browser's back goes back. */
export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const onChange = () => setView(viewOf(location.hash));
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return [
    view,
    (next) => {
      location.hash = next;
    },
  ];
}
