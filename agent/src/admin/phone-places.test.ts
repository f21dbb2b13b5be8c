import type { SiteAnswer } from "@desk/shared/contract";
import type { AdminDevices, AuditAnswer } from "@desk/shared/contract/admin";
import { phoneOf } from "@desk/shared/figures/phones";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";

type Desk = ReturnType<typeof contentDesk>;
const path = "/api/admin/devices";

/** Which phone each of the two call counters taps for. */
async function phonesOf({ ask }: Desk): Promise<(string | undefined)[]> {
  const site = (await ask<SiteAnswer>("GET", "/api/site", undefined, "counter")).body;
  return ["call-1", "call-2"].map((counterId) => phoneOf(counterId, site));
}

/** 操作, 変更前, 変更後 of the devices, the oldest first. */
async function told({ ask }: Desk) {
  const { rows } = (await ask<AuditAnswer>("GET", "/api/admin/audit?kind=device")).body;
  return rows.map(({ what, action, before, after }) => [what, action, before, after]).reverse();
}

test("a phone that is replaced moves no other phone: its counter is set, and the audit says so", async () => {
  await using desk = contentDesk();
  expect(await phonesOf(desk)).toEqual(["phone-1", "phone-2"]);
  await desk.ask("PATCH", `${path}/phone-1`, { revision: 0, retired: true });
  expect(await phonesOf(desk)).toEqual([undefined, "phone-2"]);
  const added = await desk.ask<AdminDevices>("POST", path, {
    ...{ label: "新しい電話機", kind: "phone", counterId: "call-1" },
  });
  const third = added.body.devices.find(({ id }) => id === "phone-3");
  expect(third).toMatchObject({ kind: "phone", counterId: "call-1" });
  expect(await phonesOf(desk)).toEqual(["phone-3", "phone-2"]);

  const change = (sent: object) =>
    desk.ask<AdminDevices>("PATCH", `${path}/phone-3`, { label: "新しい電話機", ...sent });
  // Two at one counter: neither is taken for the other.
  const moved = await change({ revision: third?.revision, counterId: "call-2" });
  expect(moved.status).toBe(200);
  expect(await phonesOf(desk)).toEqual([undefined, undefined]);
  const revision = moved.body.devices.find(({ id }) => id === "phone-3")?.revision ?? 0;
  expect((await change({ revision, counterId: null })).status).toBe(200);
  expect(await phonesOf(desk)).toEqual([undefined, "phone-2"]);
  const place = (of: string) => `置き場所（電話） ${of}`;
  const phone3 = "新しい電話機（phone-3）";
  expect((await told(desk)).slice(1)).toEqual([
    [phone3, "追加", null, `電話機「新しい電話機」、${place("電話1")}`],
    [phone3, "変更", place("電話1"), place("電話2")],
    [phone3, "変更", place("電話2"), place("なし")],
  ]);
});

test("only a phone has a 置き場所, and only at a call counter in use; what is no phone any more loses it", async () => {
  await using desk = contentDesk();
  const refused = { status: 422, body: { detail: expect.stringContaining("置き場所") } };
  const change = (id: string, sent: object) => desk.ask<AdminDevices>("PATCH", `${path}/${id}`, sent);
  expect(await change("phone-1", { revision: 0, counterId: "window-1" })).toMatchObject(refused);
  expect(await change("phone-1", { revision: 0, counterId: "call-9" })).toMatchObject(refused);
  expect(await change("pc-1", { revision: 0, counterId: "call-1" })).toMatchObject(refused);
  const asNew = { label: "新しいPC", kind: "pc", counterId: "call-1" };
  expect(await desk.ask("POST", path, asNew)).toMatchObject(refused);
  await desk.ask("PATCH", "/api/admin/counters/call-2", { revision: 0, retired: true });
  expect(await change("phone-1", { revision: 0, counterId: "call-2" })).toMatchObject(refused);
  const changed = await change("phone-1", { revision: 0, kind: "pc" });
  expect(changed.body.devices.find(({ id }) => id === "phone-1")).not.toHaveProperty("counterId");
  expect((await told(desk)).at(-1)?.slice(2)).toEqual([
    "種類 電話機、置き場所（電話） 電話1",
    "種類 パソコン、置き場所（電話） なし",
  ]);
});

test("the first-run setup places the phones at the call counters that are used, in order", async () => {
  await using desk = contentDesk();
  const done = await desk.ask("POST", "/api/admin/setup", {
    ...{ siteName: "八代市役所", lead: { name: "田中", pin: "4649" } },
    ...{ counterIds: ["window-1", "call-2"], staff: [] },
  });
  expect(done.status).toBe(200);
  const { devices } = (await desk.ask<SiteAnswer>("GET", "/api/site", undefined, "counter")).body;
  expect(devices.filter(({ kind }) => kind === "phone")).toEqual([
    { id: "phone-1", label: "電話機1", kind: "phone", counterId: "call-2" },
    { id: "phone-2", label: "電話機2", kind: "phone" },
  ]);
  expect((await told(desk)).map(([what, , before, after]) => [what, before, after])).toEqual([
    ["電話機1（phone-1）", "置き場所（電話） 電話1", "置き場所（電話） 電話2"],
    ["電話機2（phone-2）", "置き場所（電話） 電話2", "置き場所（電話） なし"],
  ]);
});
