// Part of draw.ts, which is loaded beside the page: no state, no React.
import { type PlotOptions, plot } from "@observablehq/plot";
import type { Size } from "./drawn.ts";

export const ink = "var(--ink)";
export const edge = { stroke: "var(--ink-soft)", strokeWidth: 0.75 } as const;
export const value = { fill: ink, fontWeight: 700, stroke: "var(--surface)", strokeWidth: 4 } as const;

const usualHeight = 260;

export function sheet({ width, fontPx, height }: Size, options: PlotOptions): Element {
  const style = {
    fontFamily: "inherit",
    fontSize: `${fontPx}px`,
    background: "transparent",
    overflow: "visible",
  };
  const figure = plot({
    width,
    height: usualHeight,
    marginTop: fontPx * 2,
    marginLeft: fontPx * 3,
    style,
    ...options,
    ...(height === undefined ? {} : low(options, { width, fontPx, height })),
  });
  // The library names its parts in English; what is to be said is on the place that holds the picture.
  for (const part of figure.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  return figure;
}

/** In a low place the title stands outside: of the axis only its numbers are left. */
function low({ y, marginTop, height = usualHeight }: PlotOptions, { fontPx, ...of }: Size): PlotOptions {
  return {
    // One band as high as a hand is no better to read.
    ...{
      height: Math.min(of.height ?? height, height * 1.25),
      marginTop: marginTop ?? fontPx * 1.75,
      marginBottom: fontPx * 1.75,
      // The last hour's name stands half beyond the axis.
      marginRight: fontPx * 1.5,
    },
    y: { ...y, label: null },
  };
}

/** Whole numbers only, there is no half case; steps of 1, 2 or 5 times a power of ten. */
export function countAxis(values: readonly number[], label: string) {
  const max = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(max / 5));
  const step = Math.max(1, ([1, 2, 5, 10].find((of) => of * power * 5 >= max) ?? 10) * power);
  const ticks = Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => index * step);
  return {
    domain: [0, Math.max(max, ticks.at(-1) ?? 1)],
    ticks,
    tickFormat: (tick: number) => tick.toLocaleString("ja-JP"),
    label,
    tickSize: 0,
    grid: true,
    labelAnchor: "top",
  } as const;
}

/** Fewer labels where they would run into each other. */
export function thinned<Place extends string | number>(places: readonly Place[], { width, fontPx }: Size) {
  const widest = Math.max(
    1,
    ...places.map((place) => String(place).length + (typeof place === "number" ? 1 : 0)),
  );
  const room = Math.max(1, Math.floor((width - fontPx * 4) / (fontPx * (widest * 0.7 + 0.7))));
  const every = Math.ceil(places.length / room);
  return { ticks: places.filter((_, index) => index % every === 0) };
}

export function timeAxis(from: number, to: number, size: Size) {
  const hours: number[] = [];
  for (let hour = Math.ceil(from / 60); hour * 60 <= to; hour += 1) hours.push(hour);
  const ticks = thinned(hours, size).ticks.map((hour) => hour * 60);
  return {
    domain: [from, to],
    ticks,
    tickFormat: (minute: number) => `${minute / 60}時`,
    label: null,
  } as const;
}
