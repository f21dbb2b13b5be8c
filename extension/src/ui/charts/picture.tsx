import { useEffect, useRef, useState } from "react";
import type { draw as Draw } from "./draw.ts";
import type { Drawn } from "./drawn.ts";

/** Narrower there is no picture, only a place that is being laid out. */
const leastPx = 160;

/** A picture as wide as its place; it is drawn anew when its rows, its place or the text size change. */
export function Picture({ of, label }: { of: Drawn; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [draw, setDraw] = useState<{ with: typeof Draw } | null>(null);
  const [size, setSize] = useState({ width: 0, fontPx: 13 });
  useEffect(() => {
    let wanted = true;
    void import("./draw.ts").then((loaded) => {
      if (wanted) setDraw({ with: loaded.draw });
    });
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      const fontPx = Number.parseFloat(getComputedStyle(element).fontSize);
      setSize((last) => (last.width === width && last.fontPx === fontPx ? last : { width, fontPx }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // The library makes elements, not React's; by value, since every reading of the agent brings new objects.
  const key = JSON.stringify(of);
  useEffect(() => {
    if (draw === null || size.width < leastPx) return;
    place.current?.replaceChildren(draw.with(JSON.parse(key) as Drawn, size));
  }, [draw, key, size]);
  return (
    <div ref={place} className="chart-picture" role="img" aria-label={label} data-drawn={draw !== null} />
  );
}
