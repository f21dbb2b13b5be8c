import { extraPostLabels, extraPosts } from "../contract/shift.ts";

/** Where somebody can stand. */
export type Post = {
  readonly id: string;
  /** 窓口1 */
  readonly label: string;
  /** 窓1: fits a cell of the table. */
  readonly short: string;
};

const shortExtra = { "site-lead": "責", floor: "案", relief: "交" } as const;

/** The counters of the site, then 現場責任者・案内・交代要員. */
export function postsOf(counters: readonly { readonly id: string; readonly label: string }[]): Post[] {
  return [
    ...counters.map(({ id, label }) => ({ id, label, short: shortOf(label) })),
    ...extraPosts.map((id) => ({ id, label: extraPostLabels[id], short: shortExtra[id] })),
  ];
}

function shortOf(label: string): string {
  const number = /\d+$/.exec(label.normalize("NFKC"))?.[0] ?? "";
  return `${[...label][0] ?? ""}${number}`;
}
