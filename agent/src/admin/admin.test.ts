import type { SiteAnswer } from "@desk/shared/contract";
import type {
  AdminCounters,
  AdminDevices,
  AdminSettings,
  AdminStaff,
  AdminTargets,
  AuditAnswer,
} from "@desk/shared/contract/admin";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { id, started, temporaryFolder } from "../deps.testing.ts";
import { createSettingsReader } from "./settings.ts";

const path = "/api/admin";
const conflict = (words: string) => ({
  status: 409,
  body: { code: "conflict", detail: expect.stringContaining(words) },
});

test("a counter is added, renamed and retired; its id stays, and two leads do not overwrite each other", async () => {
  await using desk = contentDesk();
  const added = await desk.ask<AdminCounters>("POST", `${path}/counters`, {
    label: "総合窓口",
    kind: "window",
  });
  expect(added.body.counters.at(-1)).toMatchObject({
    id: "window-5",
    label: "総合窓口",
    revision: 0,
    retiredAt: null,
  });
  const rename = (label: string, who: "lead" | "second-lead") =>
    desk.ask<AdminCounters>("PATCH", `${path}/counters/window-5`, { revision: 0, label }, who);
  expect((await rename("相談窓口", "lead")).status).toBe(200);
  expect(await rename("受付", "second-lead")).toMatchObject(conflict("「相談窓口」は、別の画面で先に変更"));
  expect(await desk.ask("POST", `${path}/counters`, { label: "窓口1", kind: "window" })).toMatchObject(
    conflict("すでに使われています"),
  );
  const personal = await desk.ask("POST", `${path}/counters`, { label: "090-1234-5678", kind: "call" });
  expect(personal).toMatchObject({ status: 422, body: { detail: expect.stringContaining("個人情報") } });
  const retired = await desk.ask<AdminCounters>("PATCH", `${path}/counters/window-5`, {
    revision: 1,
    retired: true,
  });
  expect(retired.body.counters.at(-1)).toMatchObject({
    id: "window-5",
    retiredAt: expect.stringMatching(/^2026-05-14/),
  });
  const site = await desk.ask<{ counters: { id: string }[]; retired: unknown }>(
    "GET",
    "/api/site",
    undefined,
    "counter",
  );
  expect(site.body.counters.map((one) => one.id)).not.toContain("window-5");
  expect(site.body.retired).toMatchObject({
    counters: [{ id: "window-5", label: "相談窓口", retired: true }],
  });
  // The next one does not take its number.
  const next = await desk.ask<AdminCounters>("POST", `${path}/counters`, {
    label: "新しい窓口",
    kind: "window",
  });
  expect(next.body.counters.map((one) => one.id)).toContain("window-6");
});

test("a counter with a paired PC or an open case is not retired, nor is a late record of a retired one refused", async () => {
  await using desk = contentDesk();
  const retire = (of: string) => desk.ask("PATCH", `${path}/counters/${of}`, { revision: 0, retired: true });
  expect(await retire("window-1")).toMatchObject(conflict("登録中の端末が1台"));
  expect((await retire("window-2")).status).toBe(200);
  const late = started({ id: 1, counterId: "window-1", at: "2026-05-14T08:50:00+09:00" });
  await desk.ask("POST", "/api/events", { events: [late] }, "counter");
  expect(await retire("window-1")).toMatchObject(conflict("案件が1件"));
  const other = started({ id: 2, counterId: "window-2", staffId: "lead-1" });
  const sent = await desk.ask("POST", "/api/events", { events: [other] }, "lead");
  expect(sent.body).toMatchObject({ results: [{ id: id(2), status: "accepted" }] });
});

test("a device is changed; with an open episode it is not taken away, and wrong hours are told", async () => {
  await using desk = contentDesk();
  const change = (sent: object) => desk.ask<AdminDevices>("PATCH", `${path}/devices/terminal-1`, sent);
  const hours = { from: "09:00", to: "16:30" };
  const changed = await change({ revision: 0, label: "統合端末A", hours });
  expect(changed.body.devices[0]).toMatchObject({ id: "terminal-1", label: "統合端末A", hours, revision: 1 });
  expect(await change({ revision: 1, hours: { from: "17:00", to: "09:00" } })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining("17:00〜09:00") },
  });
  const down = { type: "DeviceStatusReported", deviceId: "terminal-1", status: "down", cause: "terminal" };
  const head = { id: id(1), at: "2026-05-14T08:50:00+09:00", counterId: "window-1", staffId: "lead-1" };
  const sent = await desk.ask("POST", "/api/events", { events: [{ ...down, ...head }] }, "counter");
  expect(sent.body).toMatchObject({ results: [{ status: "accepted" }] });
  expect(await change({ revision: 1, retired: true })).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  const ok = { ...head, id: id(2), at: "2026-05-14T08:55:00+09:00", type: "DeviceStatusReported" };
  await desk.ask(
    "POST",
    "/api/events",
    { events: [{ ...ok, deviceId: "terminal-1", status: "ok" }] },
    "counter",
  );
  expect((await change({ revision: 1, retired: true })).status).toBe(200);
});

test("the sign-in of a person is stopped and given back; the last lead who can sign in is not", async () => {
  await using desk = contentDesk();
  const added = await desk.ask<{ id: string }>("POST", "/api/staff", {
    name: "山田",
    role: "staff",
    pin: "2580",
  });
  const change = (who: string, sent: object) => desk.ask("PATCH", `/api/staff/${who}`, sent);
  const signIn = () => desk.ask("POST", "/api/sessions", { staffId: added.body.id, pin: "2580" }, "counter");
  expect((await change(added.body.id, { locked: true, revision: 0 })).status).toBe(200);
  expect(await change(added.body.id, { locked: false, revision: 0 })).toMatchObject(
    conflict("別の画面で先に"),
  );
  expect(await signIn()).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining("止めています") },
  });
  const staff = (await desk.ask<AdminStaff>("GET", `${path}/staff`)).body.staff;
  expect(staff.at(-1)).toMatchObject({
    name: "山田",
    locked: true,
    hasPin: true,
    lockedUntil: null,
    revision: 1,
  });
  expect((await change(added.body.id, { locked: false, revision: 1 })).status).toBe(200);
  expect((await signIn()).status).toBe(201);
  expect((await change(desk.secondLead, { locked: true })).status).toBe(200);
  expect(await change("lead-1", { locked: true })).toMatchObject(conflict("最後の現場責任者"));
  expect(await change("lead-1", { active: false })).toMatchObject(conflict("最後の現場責任者"));
  const number = await desk.ask("POST", "/api/staff", { name: "123456789012", role: "staff", pin: "2580" });
  expect(number).toMatchObject({ status: 422, body: { detail: expect.stringContaining("個人情報") } });
});

test("the site is named anew, but not over a name that another lead has given", async () => {
  await using desk = contentDesk();
  const { name: before } = (await desk.ask<{ name: string }>("GET", "/api/site")).body;
  const put = (name: string) => desk.ask("PUT", `${path}/site`, { name, before });
  expect(await put("試験市役所 窓口")).toMatchObject({ status: 200, body: { name: "試験市役所 窓口" } });
  expect(await put("別の窓口")).toMatchObject(conflict("拠点の名称"));
  expect((await desk.ask("GET", "/api/site")).body).toMatchObject({ name: "試験市役所 窓口" });
});

test("a target replaces its proposal and gives way to it again", async () => {
  await using desk = contentDesk();
  const put = (minutes: number | null, revision: number) =>
    desk.ask<AdminTargets>("PUT", `${path}/targets/pin-reset`, { minutes, revision });
  const of = ({ body }: { body: AdminTargets }) =>
    body.targets.find((one) => one.procedureId === "pin-reset");
  const held = async () => {
    const { targets } = (await desk.ask<SiteAnswer>("GET", "/api/site")).body;
    const { body } = await desk.ask<{ targetMinutes: number }>("GET", "/api/procedures/pin-reset");
    return [targets?.["pin-reset"], targets?.guidance, body.targetMinutes];
  };
  expect(await held()).toEqual([{ minutes: 10, isSet: false }, undefined, 10]);
  expect(of(await put(12, 0))).toMatchObject({ minutes: 12, proposedMinutes: 10, isSet: true, revision: 1 });
  expect(await held()).toEqual([{ minutes: 12, isSet: true }, undefined, 12]);
  expect(await put(15, 0)).toMatchObject(conflict("暗証番号の変更・再設定"));
  expect(await put(0, 1)).toMatchObject({ status: 422 });
  expect(of(await put(null, 1))).toMatchObject({ minutes: 10, isSet: false, revision: 2 });
});

test("thresholds and the backup folder are one record, and a folder that will not do is told", async () => {
  await using desk = contentDesk();
  using folder = temporaryFolder();
  const { body: before } = await desk.ask<AdminSettings>("GET", `${path}/settings`);
  expect(before).toMatchObject({ revision: 0, backupFolder: null, thresholds: { reviewLongMin: 20 } });
  const put = (change: object) =>
    desk.ask<AdminSettings>("PUT", `${path}/settings`, {
      thresholds: before.thresholds,
      backupFolder: null,
      revision: 0,
      ...change,
    });
  expect(await put({ backupFolder: "backups" })).toMatchObject({
    status: 422,
    body: { code: "folder-unusable" },
  });
  const inside = await put({ backupFolder: desk.deps.dataDir });
  expect(inside).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining("記録と同じフォルダー") },
  });
  const thresholds = { ...before.thresholds, reviewLongMin: 30 };
  expect(await put({ thresholds: { ...thresholds, diskLowGb: 0 } })).toMatchObject({ status: 422 });
  expect((await put({ thresholds, backupFolder: folder.path })).body).toMatchObject({
    backupFolder: folder.path,
    revision: 1,
  });
  expect(await put({})).toMatchObject({ status: 409 });
  expect(createSettingsReader(desk.deps.db.raw)().backupFolder).toBe(folder.path);
  expect((await desk.ask("GET", "/api/site")).body).toMatchObject({ board: { reviewLongMin: 30 } });
});

test("操作の記録 tells which shared folder it was before, and which opening a day had", async () => {
  await using desk = contentDesk();
  using first = temporaryFolder();
  using second = temporaryFolder();
  const folders = [first.path, second.path, null];
  for (const [revision, sharedFolder] of folders.entries())
    expect(await desk.ask("PUT", "/api/reports/settings", { sharedFolder, revision })).toMatchObject({
      status: 200,
    });
  const day = "/api/calendar/overrides/2026-05-20";
  await desk.ask("PUT", day, { kind: "closed", reason: "庁舎停電のため", revision: 0 });
  await desk.ask("PUT", day, { kind: "closed", reason: "台風のため", revision: 1 });
  await desk.ask("DELETE", `${day}?revision=2`);
  // As it was written before the audit had sides.
  desk.deps.db.raw.exec(
    `INSERT INTO report_audit (at, staff_id, action, period, detail)
     VALUES ('2026-05-13T09:00:00+09:00', 'lead-1', 'settings', 'settings', '共有フォルダー D:\\旧')`,
  );
  const sides = async (kind: string) =>
    (await desk.ask<AuditAnswer>("GET", `${path}/audit?kind=${kind}`)).body.rows.map((row) => [
      row.before,
      row.after,
    ]);
  const none = "共有フォルダーを使わない";
  expect(await sides("setting")).toEqual([
    [`共有フォルダー ${second.path}`, none],
    [`共有フォルダー ${first.path}`, `共有フォルダー ${second.path}`],
    [none, `共有フォルダー ${first.path}`],
    [null, "共有フォルダー D:\\旧"],
  ]);
  expect(await sides("calendar")).toEqual([
    ["閉庁（台風のため）", "平日"],
    ["閉庁（庁舎停電のため）", "閉庁（台風のため）"],
    ["平日", "閉庁（庁舎停電のため）"],
  ]);
});

test("操作の記録 tells who changed what from what to what, is searched, and goes to Excel whole", async () => {
  await using desk = contentDesk();
  await desk.ask("PATCH", `${path}/counters/window-1`, { revision: 0, label: "総合窓口" });
  await desk.ask("POST", "/api/staff", { name: "=山田", role: "staff", pin: "258013" }, "second-lead");
  const override = { kind: "closed", reason: "庁舎停電のため", revision: 0 };
  await desk.ask("PUT", "/api/calendar/overrides/2026-05-20", override);
  await desk.ask("PUT", "/api/incidents/settings", { withinMin: 45, revision: 0 });
  await desk.ask("PUT", "/api/billing", { billing: { yearNet: {}, registrationNumber: null }, revision: 0 });
  const all = (await desk.ask<AuditAnswer>("GET", `${path}/audit`)).body;
  expect(
    all.rows.map(({ kind, what, action, before, after }) => [kind, what, action, before, after]),
  ).toEqual(
    expect.arrayContaining([
      ["counter", "窓口1（window-1）", "変更", "名称 窓口1", "名称 総合窓口"],
      ["staff", "=山田（staff-3）", "追加", null, "担当者「=山田」"],
      ["calendar", "2026-05-20", "開庁日・時間の臨時変更", "平日", "閉庁（庁舎停電のため）"],
      [
        ...["setting", "苦情・事故の設定", "設定の保存"],
        ...["苦情・トラブルの報告の目安 60分", "苦情・トラブルの報告の目安 45分"],
      ],
      [
        ...["setting", "請求の設定", "設定の保存"],
        ...["契約金額なし、登録番号なし", "契約金額なし、登録番号なし"],
      ],
    ]),
  );
  expect(all.total).toBe(5);
  const found = async (query: string) =>
    (await desk.ask<AuditAnswer>("GET", `${path}/audit?${query}`)).body.rows.map(({ kind }) => kind);
  expect(await found(`q=${encodeURIComponent("総合　鈴木")}`)).toEqual([]);
  expect(await found(`q=${encodeURIComponent("山田 鈴木")}`)).toEqual(["staff"]);
  expect(await found("kind=calendar")).toEqual(["calendar"]);
  expect(await found("staff=staff-2")).toEqual(["staff"]);
  expect(await found("from=2026-05-15")).toEqual([]);
  expect(await desk.ask("GET", `${path}/audit?from=yesterday`)).toMatchObject({ status: 422 });
  expect(await desk.ask("GET", `${path}/audit`, undefined, "counter")).toMatchObject({ status: 401 });
  const csv = Buffer.from(await desk.file(`${path}/audit.csv`)).toString();
  expect(csv.startsWith("\ufeff日時,誰が,種類,対象,操作,変更前,変更後\r\n")).toBe(true);
  expect(csv).toContain(",'=山田（staff-3）,追加,なし,");
  expect(csv).not.toContain("258013");
  const raw = desk.deps.db.raw;
  expect(() => raw.prepare("DELETE FROM admin_audit").run()).toThrow("append-only");
  expect(() => raw.prepare("UPDATE admin_audit SET subject = 'x'").run()).toThrow("append-only");
});
