import type { AdminCounters, counterCreateSchema, counterUpdateSchema } from "@desk/shared/contract/admin";
import { type CounterKind, counterKindLabels } from "@desk/shared/contract/admin-terms";
import type * as z from "zod/mini";
import { createTokenRepo } from "../access/token-repo.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";
import { createKeptRepo, type KeptRow } from "./kept-repo.ts";

type CounterRow = KeptRow<CounterKind>;
type Update = z.infer<typeof counterUpdateSchema>;

/** 窓口: added, renamed and taken out of use, never deleted. */
export function createCounters(context: AdminContext) {
  const { raw, atOnce, note, now, hooks } = context;
  const repo = createKeptRepo<CounterRow>(raw, "counter");
  const tokens = createTokenRepo(raw);
  const figures = createFiguresRepo(raw);
  const list = (): AdminCounters => ({
    counters: repo.all().map((row) => ({ ...row, tokens: tokens.countOf(row.id) })),
  });
  const sameName = (label: string, id?: string) =>
    repo.all().some((row) => row.label === label && row.id !== id && row.retiredAt === null);

  /** Why it cannot be taken out of use now, or null. */
  const retireRefusal = ({ id, label }: CounterRow): Refused | null => {
    const open = figures.openCases().filter(({ counterId }) => counterId === id).length;
    if (open > 0)
      return refuse(
        "conflict",
        `${label}には対応中・保留中の案件が${open}件あります。案件を終えてから、使用を終了してください。何も変更していません。`,
      );
    const paired = tokens.countOf(id);
    if (paired > 0)
      return refuse(
        "conflict",
        `${label}には登録中の端末が${paired}台あります。その端末の未送信が0件であることを確かめ、「端末の登録」で解除してから、使用を終了してください。何も変更していません。`,
      );
    const others = repo.all().filter((row) => row.retiredAt === null && row.id !== id);
    return others.length > 0
      ? null
      : refuse(
          "conflict",
          "最後の窓口の使用は終了できません。先に別の窓口を加えてください。何も変更していません。",
        );
  };

  return {
    list,
    add: ({ label, kind }: z.infer<typeof counterCreateSchema>, staffId: string): Verdict<AdminCounters> =>
      atOnce(() => {
        if (sameName(label)) return taken(label);
        const row = repo.add({ label, kind });
        const after = `${counterKindLabels[kind]}「${label}」`;
        note({
          staffId,
          kind: "counter",
          subject: `${label}（${row.id}）`,
          action: "add",
          before: null,
          after,
        });
        hooks.changed();
        return granted(list());
      }),
    change: (id: string, { revision, label, retired }: Update, staffId: string): Verdict<AdminCounters> =>
      atOnce(() => {
        const row = repo.find(id);
        if (row === undefined) return refuse("not-found", "この窓口は登録されていません。");
        if (row.revision !== revision) return overtaken(row.label);
        if (label !== undefined && sameName(label, id)) return taken(label);
        const refusal = retired === true && row.retiredAt === null ? retireRefusal(row) : null;
        if (refusal !== null) return refusal;
        const next: CounterRow = {
          ...row,
          label: label ?? row.label,
          retiredAt: retired === undefined ? row.retiredAt : retired ? (row.retiredAt ?? now()) : null,
        };
        repo.replace(next);
        const action = retired === undefined ? "change" : retired ? "retire" : "resume";
        const names = sides({ 名称: [row.label, next.label] });
        note({ staffId, kind: "counter", subject: `${row.label}（${id}）`, action, ...names });
        hooks.changed();
        return granted(list());
      }),
  };
}

export function taken(label: string): Refused {
  return refuse(
    "conflict",
    `「${label}」という名称はすでに使われています。見分けのつく別の名称にしてください。保存していません。`,
  );
}
