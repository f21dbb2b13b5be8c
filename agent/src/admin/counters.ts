import type { AdminCounters, counterCreateSchema, counterUpdateSchema } from "@desk/shared/contract/admin";
import { type CounterKind, counterKindLabels } from "@desk/shared/contract/admin-terms";
import type * as z from "zod/mini";
import { createTokenRepo } from "../access/token-repo.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import type { AdminContext } from "./context.ts";
import { createKept } from "./kept.ts";
import { createKeptRepo, type KeptRow } from "./kept-repo.ts";

type CounterRow = KeptRow<CounterKind>;

/** 窓口: added, renamed and taken out of use, never deleted. */
export function createCounters(context: AdminContext) {
  const repo = createKeptRepo<CounterRow>(context.raw, "counter");
  const tokens = createTokenRepo(context.raw);
  const figures = createFiguresRepo(context.raw);
  const list = (): AdminCounters => ({
    counters: repo.all().map((row) => ({ ...row, tokens: tokens.countOf(row.id) })),
  });
  const kept = createKept<CounterRow>(context, repo, {
    kind: "counter",
    name: "窓口",
    kindLabels: counterKindLabels,
    retireRefusal: (row) =>
      retireRefusal(row, {
        openCases: figures.openCases().filter(({ counterId }) => counterId === row.id).length,
        tokens: tokens.countOf(row.id),
        others: repo.all().filter(({ id, retiredAt }) => retiredAt === null && id !== row.id).length,
      }),
    differences: () => ({}),
  });
  const listed = (verdict: Verdict<null>): Verdict<AdminCounters> => (verdict.ok ? granted(list()) : verdict);
  return {
    list,
    add: (asked: z.infer<typeof counterCreateSchema>, staffId: string) =>
      listed(kept.add(asked, {}, staffId)),
    change: (id: string, asked: z.infer<typeof counterUpdateSchema>, staffId: string) =>
      listed(kept.change(id, asked, {}, staffId)),
  };
}

type Standing = { readonly openCases: number; readonly tokens: number; readonly others: number };

/** A PC that is still paired could send records later, which no other counter may send for it. */
function retireRefusal({ label }: CounterRow, { openCases, tokens, others }: Standing): Refused | null {
  if (openCases > 0)
    return refuse(
      "conflict",
      `${label}には対応中・保留中の案件が${openCases}件あります。案件を終えてから、使用を終了してください。何も変更していません。`,
    );
  if (tokens > 0)
    return refuse(
      "conflict",
      `${label}には登録中の端末が${tokens}台あります。その端末の未送信が0件であることを確かめ、「端末の登録」で解除してから、使用を終了してください。何も変更していません。`,
    );
  return others > 0
    ? null
    : refuse(
        "conflict",
        "最後の窓口の使用は終了できません。先に別の窓口を加えてください。何も変更していません。",
      );
}
