import { useEffect, useState } from "react";

export const views = [
  "board",
  "report",
  "attention",
  "staff",
  "procedures",
  "qa",
  "practice",
  "organisation",
] as const;
export type View = (typeof views)[number];

/** A view, and where in it: `#procedures/pin-reset/edit/2`. */
export type Address = { readonly view: View; readonly place: readonly string[] };

/** Reads the address; one that leads nowhere is the board. */
export function addressOf(hash: string): Address {
  const [first, ...place] = hash.replace(/^#/, "").split("/").map(decodePart);
  const view = views.find((one) => one === first);
  return view === undefined ? { view: "board", place: [] } : { view, place: place.filter(Boolean) };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A person has mistyped the address.
    return "";
  }
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
