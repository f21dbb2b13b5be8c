import type { AdminDevices, deviceCreateSchema, deviceUpdateSchema } from "@desk/shared/contract/admin";
import { type DeviceKind, deviceKindLabels } from "@desk/shared/contract/admin-terms";
import type * as z from "zod/mini";
import { granted, refuse, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";
import { taken } from "./counters.ts";
import { createKeptRepo, type KeptRow } from "./kept-repo.ts";

type DeviceRow = KeptRow<DeviceKind> & {
  readonly opens_at: string | null;
  readonly closes_at: string | null;
};
type Update = z.infer<typeof deviceUpdateSchema>;

const hoursOf = ({ opens_at, closes_at }: DeviceRow) =>
  opens_at === null || closes_at === null ? null : { from: opens_at, to: closes_at };
const hoursText = (row: DeviceRow) => {
  const hours = hoursOf(row);
  return hours === null ? "窓口と同じ" : `${hours.from}〜${hours.to}`;
};

/** 機器: added, renamed, given hours of their own and taken out of use, never deleted. */
export function createDevices({ raw, atOnce, note, now, hooks }: AdminContext) {
  const repo = createKeptRepo<DeviceRow>(raw, "device", ["opens_at", "closes_at"]);
  const list = (): AdminDevices => ({
    devices: repo.all().map((row) => {
      const { opens_at, closes_at, ...kept } = row;
      const hours = hoursOf(row);
      return hours === null ? kept : { ...kept, hours };
    }),
  });
  const sameName = (label: string, id?: string) =>
    repo.all().some((row) => row.label === label && row.id !== id && row.retiredAt === null);

  const changed = (row: DeviceRow, { label, kind, hours, retired }: Update): DeviceRow => ({
    ...row,
    label: label ?? row.label,
    kind: kind ?? row.kind,
    opens_at: hours === undefined ? row.opens_at : (hours?.from ?? null),
    closes_at: hours === undefined ? row.closes_at : (hours?.to ?? null),
    retiredAt: retired === undefined ? row.retiredAt : retired ? (row.retiredAt ?? now()) : null,
  });

  return {
    list,
    add: ({ label, kind }: z.infer<typeof deviceCreateSchema>, staffId: string): Verdict<AdminDevices> =>
      atOnce(() => {
        if (sameName(label)) return taken(label);
        const row = repo.add({ label, kind });
        const after = `${deviceKindLabels[kind]}「${label}」`;
        note({
          staffId,
          kind: "device",
          subject: `${label}（${row.id}）`,
          action: "add",
          before: null,
          after,
        });
        hooks.changed();
        return granted(list());
      }),
    change: (id: string, update: Update, staffId: string): Verdict<AdminDevices> =>
      atOnce(() => {
        const row = repo.find(id);
        if (row === undefined) return refuse("not-found", "この機器は登録されていません。");
        if (row.revision !== update.revision) return overtaken(row.label);
        const { label, hours, retired } = update;
        if (label !== undefined && sameName(label, id)) return taken(label);
        if (hours != null && hours.from >= hours.to)
          return refuse(
            "schema",
            `使用時間は、始まりより後に終わるように入れてください（${hours.from}〜${hours.to} は受け付けません）。保存していません。`,
          );
        const refusal = retired === true && row.retiredAt === null ? hooks.removalRefusal(id) : null;
        if (refusal !== null) return refuse("conflict", refusal);
        const next = changed(row, update);
        repo.replace(next);
        const differences = sides({
          名称: [row.label, next.label],
          種類: [deviceKindLabels[row.kind], deviceKindLabels[next.kind]],
          使用時間: [hoursText(row), hoursText(next)],
        });
        const action = retired === undefined ? "change" : retired ? "retire" : "resume";
        note({ staffId, kind: "device", subject: `${row.label}（${id}）`, action, ...differences });
        hooks.changed();
        return granted(list());
      }),
  };
}
