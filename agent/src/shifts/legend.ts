import type { ShiftEntry, ShiftPlan } from "@desk/shared/contract";

/** What the narrow cells say, and what it means. */
export type Legend = {
  /** The sign of an entry without its place. */
  readonly signOf: (entry: ShiftEntry) => string;
  readonly lines: readonly string[];
};

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const clock = (time: string) => time.replace(/^0/, "");

/** Signs of the month, then a number for each pair of times that somebody has of his own. */
export function legendOf({ codes, entries }: ShiftPlan): Legend {
  const own = [
    ...new Set(entries.flatMap((entry) => ("code" in entry ? [] : [`${entry.from}〜${entry.to}`]))),
  ].sort();
  // More than twenty kinds of times of their own: then the cell says them itself.
  const numberOf = (times: string) => [...circled][own.indexOf(times)] ?? times;
  const used = new Set(entries.map((entry) => ("code" in entry ? entry.code : "")));
  return {
    signOf: (entry) => ("code" in entry ? entry.code : numberOf(`${entry.from}〜${entry.to}`)),
    lines: [
      ...codes
        .filter(({ code }) => used.size === 0 || used.has(code))
        .map((one) =>
          one.kind === "off"
            ? `${one.code}＝${one.label}`
            : `${one.code}＝${one.label} ${clock(one.from)}〜${clock(one.to)}${one.breakMinutes === 0 ? "" : `（休憩${one.breakMinutes}分）`}`,
        ),
      ...own.slice(0, circled.length).map((times) => {
        const [from = "", to = ""] = times.split("〜");
        return `${numberOf(times)}＝${clock(from)}〜${clock(to)}`;
      }),
    ],
  };
}
