import { useEffect, useRef, useState } from "react";
import type { draw as Draw } from "./draw.ts";
import type { Drawn, Size } from "./drawn.ts";

/** Narrower there is no picture, only a place that is being laid out. */
const leastPx = 160;

const isSame = (one: Size, other: Size) =>
  one.width === other.width && one.fontPx === other.fontPx && one.height === other.height;

/** A picture as wide as its place; it is drawn anew when its rows, its place or the text size change. */
export function Picture({
  of,
  label,
  filling = false,
}: {
  of: Drawn;
  label: string;
  /** As high as its place, whose height then must not follow from what it holds. */
  filling?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [draw, setDraw] = useState<{ with: typeof Draw } | null>(null);
  const [size, setSize] = useState<Size>({ width: 0, fontPx: 13 });
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
      const room = filling ? { height: Math.floor(entry?.contentRect.height ?? 0) } : {};
      const next: Size = { width, fontPx, ...room };
      setSize((last) => (isSame(last, next) ? last : next));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [filling]);
  // The library makes elements, not React's; by value, since every reading of the agent brings new objects.
  const key = JSON.stringify(of);
  useEffect(() => {
    if (draw === null || size.width < leastPx || size.height === 0) return;
    place.current?.replaceChildren(draw.with(JSON.parse(key) as Drawn, size));
  }, [draw, key, size]);
  return (
    <div ref={place} className="chart-picture" role="img" aria-label={label} data-drawn={draw !== null} />
  );
}
