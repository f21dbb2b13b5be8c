import type { AdminDevices, deviceCreateSchema, deviceUpdateSchema } from "@desk/shared/contract/admin";
import { type DeviceKind, deviceKindLabels } from "@desk/shared/contract/admin-terms";
import type * as z from "zod/mini";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import type { AdminContext } from "./context.ts";
import { createKept } from "./kept.ts";
import { createKeptRepo, type KeptRow } from "./kept-repo.ts";

type DeviceRow = KeptRow<DeviceKind> & {
  readonly opens_at: string | null;
  readonly closes_at: string | null;
};
type Update = z.infer<typeof deviceUpdateSchema>;

/** 機器: added, renamed, given hours of their own and taken out of use, never deleted. */
export function createDevices(context: AdminContext) {
  const repo = createKeptRepo<DeviceRow>(context.raw, "device", ["opens_at", "closes_at"]);
  const list = (): AdminDevices => ({
    devices: repo.all().map((row) => {
      const { opens_at, closes_at, ...kept } = row;
      const hours = hoursOf(row);
      return hours === null ? kept : { ...kept, hours };
    }),
  });
  const kept = createKept<DeviceRow>(context, repo, {
    kind: "device",
    name: "機器",
    kindLabels: deviceKindLabels,
    retireRefusal: ({ id }) => {
      const why = context.hooks.removalRefusal(id);
      return why === null ? null : refuse("conflict", why);
    },
    differences: (before, after) => ({
      種類: [deviceKindLabels[before.kind], deviceKindLabels[after.kind]],
      使用時間: [hoursText(before), hoursText(after)],
    }),
  });
  const listed = (verdict: Verdict<null>): Verdict<AdminDevices> => (verdict.ok ? granted(list()) : verdict);
  return {
    list,
    add: (asked: z.infer<typeof deviceCreateSchema>, staffId: string) => listed(kept.add(asked, staffId)),
    change: (id: string, asked: Update, staffId: string): Verdict<AdminDevices> =>
      wrongHours(asked) ?? listed(kept.change(id, asked, partOf(asked), staffId)),
  };
}

function hoursOf({ opens_at, closes_at }: DeviceRow): { from: string; to: string } | null {
  return opens_at === null || closes_at === null ? null : { from: opens_at, to: closes_at };
}

function hoursText(row: DeviceRow): string {
  const hours = hoursOf(row);
  return hours === null ? "窓口と同じ" : `${hours.from}〜${hours.to}`;
}

function partOf({ kind, hours }: Update): Partial<DeviceRow> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(hours === undefined ? {} : { opens_at: hours?.from ?? null, closes_at: hours?.to ?? null }),
  };
}

function wrongHours({ hours }: Update): Refused | null {
  if (hours == null || hours.from < hours.to) return null;
  return refuse(
    "schema",
    `使用時間は、始まりより後に終わるように入れてください（${hours.from}〜${hours.to} は受け付けません）。保存していません。`,
  );
}
