import type { TargetTimes } from "@desk/shared/contract";
import type { AdminTargets } from "@desk/shared/contract/admin";
import { catalogue, catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Database } from "better-sqlite3";
import { granted, refuse, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";

type Row = { readonly procedureId: string; readonly minutes: number | null; readonly revision: number };

/**
 * 目標時間 as they hold at this site now: what the lead has set, else the proposal (FACTS §7). A procedure without one is
 * left out.
 */
export function createTargetTimes(raw: Database): () => TargetTimes {
  const all = raw.prepare<[], Pick<Row, "procedureId" | "minutes">>(
    `SELECT procedure_id AS "procedureId", minutes FROM time_target`,
  );
  return () => {
    const set = new Map(all.all().map(({ procedureId, minutes }) => [procedureId, minutes]));
    return Object.fromEntries(
      catalogue.flatMap(({ id, targetMinutes }) => {
        const own = set.get(id) ?? null;
        const minutes = own ?? targetMinutes;
        return minutes === null ? [] : [[id, { minutes, isSet: own !== null }]];
      }),
    );
  };
}

/** 目標時間 of each procedure: a proposal until the lead sets another. */
export function createTargets({ raw, atOnce, note }: AdminContext) {
  const all = raw.prepare<[], Row>(
    `SELECT procedure_id AS "procedureId", minutes, revision FROM time_target`,
  );
  const save = raw.prepare(
    `INSERT INTO time_target (procedure_id, minutes, revision) VALUES (:procedureId, :minutes, 1)
     ON CONFLICT (procedure_id) DO UPDATE SET minutes = :minutes, revision = revision + 1`,
  );
  const list = (): AdminTargets => {
    const rows = new Map(all.all().map((row) => [row.procedureId, row]));
    return {
      targets: catalogue.map(({ id, targetMinutes }) => {
        const row = rows.get(id);
        const set = row?.minutes ?? null;
        return {
          procedureId: id,
          minutes: set ?? targetMinutes,
          proposedMinutes: targetMinutes,
          isSet: set !== null,
          revision: row?.revision ?? 0,
        };
      }),
    };
  };
  const textOf = ({ minutes, isSet }: AdminTargets["targets"][number]) =>
    minutes === null ? "なし" : `${minutes}分${isSet ? "" : "（提案）"}`;
  return {
    list,
    change: (
      procedureId: string,
      { minutes, revision }: { minutes: number | null; revision: number },
      staffId: string,
    ): Verdict<AdminTargets> =>
      atOnce(() => {
        const title = catalogueEntry(procedureId)?.title ?? procedureId;
        const find = () => list().targets.find((one) => one.procedureId === procedureId);
        const before = find();
        if (before === undefined) return refuse("not-found", "この手続はありません。");
        if (before.revision !== revision) return overtaken(title);
        save.run({ procedureId, minutes });
        const after = find() ?? before;
        const texts = sides({ 目標時間: [textOf(before), textOf(after)] });
        note({ staffId, kind: "target", subject: title, action: "change", ...texts });
        return granted(list());
      }),
  };
}
