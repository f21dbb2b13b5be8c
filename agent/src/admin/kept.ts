import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";
import type { KeptRepo, KeptRow } from "./kept-repo.ts";

type Asked = {
  readonly revision: number;
  readonly label?: string | undefined;
  readonly retired?: boolean | undefined;
};
type Differences = Readonly<Record<string, readonly [before: string, after: string]>>;

/** What counters and devices do not have in common. */
export type Noun<Row extends KeptRow<string>> = {
  readonly kind: "counter" | "device";
  /** 窓口 */
  readonly name: string;
  readonly kindLabels: Readonly<Record<Row["kind"], string>>;
  /** Why it cannot be taken out of use now, or null. */
  readonly retireRefusal: (row: Row) => Refused | null;
  /** What differs besides the name. */
  readonly differences: (before: Row, after: Row) => Differences;
};

/** Adds, renames and takes out of use, each with its row in the log. Nothing is deleted, no name stands twice. */
export function createKept<Row extends KeptRow<string>>(
  { atOnce, note, now, hooks }: AdminContext,
  repo: KeptRepo<Row>,
  { kind: noun, name, kindLabels, retireRefusal, differences }: Noun<Row>,
) {
  const nameTaken = (label: string | undefined, id?: string) =>
    label !== undefined &&
    repo.all().some((row) => row.label === label && row.id !== id && row.retiredAt === null);
  const retiredAtOf = (row: Row, retired: boolean | undefined) => {
    if (retired === undefined) return row.retiredAt;
    return retired ? (row.retiredAt ?? now()) : null;
  };
  return {
    /** @param part as below, in `change` */
    add: (
      { label, kind }: { label: string; kind: Row["kind"] },
      part: Partial<Row>,
      staffId: string,
    ): Verdict<null> =>
      atOnce(() => {
        if (nameTaken(label)) return taken(label);
        const row = repo.add({ label, kind });
        const next = { ...row, ...part };
        const further = sides(differences(row, next)).after;
        if (further !== null) repo.replace(next);
        const subject = `${label}（${row.id}）`;
        const after = [`${kindLabels[kind]}「${label}」`, ...(further === null ? [] : [further])].join("、");
        note({ staffId, kind: noun, subject, action: "add", before: null, after });
        hooks.changed();
        return granted(null);
      }),
    /** @param part the columns of this noun alone that are changed too */
    change: (
      id: string,
      { revision, label, retired }: Asked,
      part: Partial<Row>,
      staffId: string,
    ): Verdict<null> =>
      atOnce(() => {
        const row = repo.find(id);
        if (row === undefined) return refuse("not-found", `この${name}は登録されていません。`);
        if (row.revision !== revision) return overtaken(row.label);
        // One that comes back must not share its name with another either.
        const inUse = retired === false ? (label ?? row.label) : label;
        if (nameTaken(inUse, id)) return taken(inUse ?? row.label);
        const refusal = retired === true && row.retiredAt === null ? retireRefusal(row) : null;
        if (refusal !== null) return refusal;
        const next = { ...row, ...part, label: label ?? row.label, retiredAt: retiredAtOf(row, retired) };
        repo.replace(next);
        const action = retired === undefined ? "change" : retired ? "retire" : "resume";
        const texts = sides({ 名称: [row.label, next.label], ...differences(row, next) });
        note({ staffId, kind: noun, subject: `${row.label}（${id}）`, action, ...texts });
        hooks.changed();
        return granted(null);
      }),
  };
}

function taken(label: string): Refused {
  return refuse(
    "conflict",
    `「${label}」という名称はすでに使われています。見分けのつく別の名称にしてください。保存していません。`,
  );
}
