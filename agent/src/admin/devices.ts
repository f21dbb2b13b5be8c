import type { AdminDevices, deviceCreateSchema, deviceUpdateSchema } from "@desk/shared/contract/admin";
import { type DeviceKind, deviceKindLabels } from "@desk/shared/contract/admin-terms";
import type * as z from "zod/mini";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import type { SiteRepo } from "../site/repo.ts";
import type { AdminContext } from "./context.ts";
import { createKept } from "./kept.ts";
import { createKeptRepo, type KeptRow } from "./kept-repo.ts";

type DeviceRow = KeptRow<DeviceKind> & {
  readonly opens_at: string | null;
  readonly closes_at: string | null;
  readonly counter_id: string | null;
};
type Create = z.infer<typeof deviceCreateSchema>;
type Update = z.infer<typeof deviceUpdateSchema>;

/** 機器: added, renamed, given hours of their own, phones also a 置き場所, and taken out of use, never deleted. */
export function createDevices(context: AdminContext) {
  const repo = createKeptRepo<DeviceRow>(context.raw, "device", ["opens_at", "closes_at", "counter_id"]);
  const list = (): AdminDevices => ({
    devices: repo.all().map((row) => {
      const { opens_at, closes_at, counter_id, ...kept } = row;
      const hours = hoursOf(row);
      return {
        ...kept,
        ...(hours === null ? {} : { hours }),
        ...(counter_id === null ? {} : { counterId: counter_id }),
      };
    }),
  });
  const wrongPlace = (counterId: string | null | undefined, kind: DeviceKind | undefined) => {
    if (counterId == null) return null;
    const isCall = context.site.counters().some((one) => one.id === counterId && one.kind === "call");
    return isCall && kind === "phone"
      ? null
      : refuse(
          "schema",
          "置き場所には、使用中の電話の窓口を選んでください（電話機だけ）。保存していません。",
        );
  };
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
      ...placeDifference(context.site, before.counter_id, after.counter_id),
    }),
  });
  const listed = (verdict: Verdict<null>): Verdict<AdminDevices> => (verdict.ok ? granted(list()) : verdict);
  return {
    list,
    add: (asked: Create, staffId: string): Verdict<AdminDevices> =>
      wrongPlace(asked.counterId, asked.kind) ?? listed(kept.add(asked, partOf(asked), staffId)),
    change: (id: string, asked: Update, staffId: string): Verdict<AdminDevices> =>
      wrongHours(asked) ??
      wrongPlace(asked.counterId, asked.kind ?? repo.find(id)?.kind) ??
      listed(kept.change(id, asked, partOf(asked), staffId)),
  };
}

/** 置き場所 in 操作の記録, before and after. */
export function placeDifference(site: SiteRepo, before: string | null, after: string | null) {
  const text = (counterId: string | null) => (counterId === null ? "なし" : site.counterLabel(counterId));
  return { "置き場所（電話）": [text(before), text(after)] as const };
}

function hoursOf({ opens_at, closes_at }: DeviceRow): { from: string; to: string } | null {
  return opens_at === null || closes_at === null ? null : { from: opens_at, to: closes_at };
}

function hoursText(row: DeviceRow): string {
  const hours = hoursOf(row);
  return hours === null ? "窓口と同じ" : `${hours.from}〜${hours.to}`;
}

function partOf({ kind, hours, counterId }: Partial<Update>): Partial<DeviceRow> {
  // What is no phone any more stands at no counter.
  const place = kind !== undefined && kind !== "phone" ? null : counterId;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(hours === undefined ? {} : { opens_at: hours?.from ?? null, closes_at: hours?.to ?? null }),
    ...(place === undefined ? {} : { counter_id: place }),
  };
}

function wrongHours({ hours }: Update): Refused | null {
  if (hours == null || hours.from < hours.to) return null;
  return refuse(
    "schema",
    `使用時間は、始まりより後に終わるように入れてください（${hours.from}〜${hours.to} は受け付けません）。保存していません。`,
  );
}
