import type { Absence, Problem, ShiftMonthAnswer, ShiftPlan, Training } from "@desk/shared/contract";
import { describe, expect, test } from "vitest";
import { createOverrideRepo } from "../calendar/repo.ts";
import { contentDesk } from "../content/content.testing.ts";
import { createShiftAudit } from "./audit.ts";
import { createStaffing } from "./staffing.ts";

type Desk = ReturnType<typeof contentDesk>;
const path = "/api/shifts/months/2026-05";
const read = async ({ ask }: Desk, at = path) => (await ask<ShiftMonthAnswer>("GET", at)).body;
const save = ({ ask }: Desk, plan: ShiftPlan, revision: number, who: "lead" | "second-lead" = "lead") =>
  ask<ShiftMonthAnswer & Problem>("PUT", path, { plan, revision }, who);

/** A month with one entry of the lead on the 14th. */
async function begun(
  desk: Desk,
  entries: ShiftPlan["entries"] = [{ date: "2026-05-14", staffId: "lead-1", code: "延" }],
) {
  const { plan } = await read(desk);
  return (await save(desk, { ...plan, entries }, 0)).body;
}

describe("the table", () => {
  test("begins empty with the days of the real calendar, and keeps what was saved", async () => {
    await using desk = contentDesk();
    const empty = await read(desk);
    expect(empty).toMatchObject({ month: "2026-05", revision: 0, updatedAt: null, plan: { entries: [] } });
    expect(empty.days).toHaveLength(31);
    expect(empty.days[13]).toEqual({
      date: "2026-05-14",
      kind: "thursday-extended",
      opensAt: "08:30",
      closesAt: "19:00",
    });
    expect(empty.days[23]?.kind).toBe("holiday-opening");
    const saved = await begun(desk);
    expect(saved).toMatchObject({ revision: 1, updatedBy: "lead-1" });
    expect(await read(desk)).toEqual(saved);
  });

  test("of the next month begins with this month's signs and numbers", async () => {
    await using desk = contentDesk();
    const { plan } = await read(desk);
    const codes = [
      { kind: "work", code: "特", label: "特別", from: "09:00", to: "12:00", breakMinutes: 0 } as const,
    ];
    await save(desk, { codes, required: { ...plan.required, weekday: 6 }, entries: [] }, 0);
    const june = await read(desk, "/api/shifts/months/2026-06");
    expect(june).toMatchObject({ revision: 0, plan: { codes, required: { weekday: 6 }, entries: [] } });
  });

  test("knows the extraordinary openings and closings", async () => {
    await using desk = contentDesk();
    const entered = { revision: 1, enteredAt: "2026-05-14T09:00:00.000+09:00", enteredBy: "lead-1" };
    const override = { date: "2026-05-20", kind: "closed", reason: "台風のため", ...entered } as const;
    createOverrideRepo(desk.deps.db.raw).put(override);
    expect((await read(desk)).days[19]).toEqual({ date: "2026-05-20", kind: "closed", detail: "台風のため" });
  });

  test("saved by two at once: one wins, the other is told and nothing is overwritten", async () => {
    await using desk = contentDesk();
    const first = await begun(desk);
    const empty = { ...first.plan, entries: [] };
    const [one, other] = await Promise.all([save(desk, empty, 1), save(desk, first.plan, 1, "second-lead")]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const lost = [one, other].find(({ status }) => status === 409)?.body;
    expect(lost).toMatchObject({ code: "conflict", detail: expect.stringContaining("先に変更されています") });
    expect((await read(desk)).revision).toBe(2);
    expect(await save(desk, empty, 0)).toMatchObject({ status: 409 });
  });

  test("is refused with every reason in words, and the old one stays", async () => {
    await using desk = contentDesk();
    const first = await begun(desk);
    const wrong = [
      { date: "2026-05-14", staffId: "staff-9", code: "日" },
      { date: "2026-05-15", staffId: "lead-1", code: "夜" },
      { date: "2026-05-18", staffId: "lead-1", code: "日" },
      { date: "2026-05-18", staffId: "lead-1", code: "後" },
      { date: "2026-06-18", staffId: "lead-1", code: "後" },
    ];
    const refused = await save(desk, { ...first.plan, entries: wrong }, 1);
    expect(refused).toMatchObject({ status: 422, body: { code: "faulty-shifts" } });
    expect(refused.body.detail).toBe(
      "5月14日(木) staff-9：登録されていない担当者です。 5月15日(金) 現場責任者：記号「夜」は登録されていません。 5月18日(月) 現場責任者：12:30〜17:30 の勤務が重なっています。 ほか1件。 保存していません。",
    );
    expect(await read(desk)).toEqual(first);
  });

  test.each([
    ["2026-03", 404, "outside-contract", "契約期間の2026-04から2028-03まで"],
    ["2028-04", 404, "outside-contract", "契約期間"],
    ["2026-13", 422, "schema", "月は 2026-05 の形で"],
    ["x", 422, "schema", "「x」"],
  ])("there is none of %s", async (month, status, code, words) => {
    await using desk = contentDesk();
    const answered = await desk.ask("GET", `/api/shifts/months/${month}`);
    expect(answered).toMatchObject({ status, body: { code, detail: expect.stringContaining(words) } });
  });

  test("is the lead's alone", async () => {
    await using desk = contentDesk();
    expect(await desk.ask("GET", path, undefined, "counter")).toMatchObject({ status: 401 });
    expect(await desk.ask("GET", path, undefined, "console")).toMatchObject({ status: 401 });
  });
});

describe("an absence", () => {
  const absence: Absence = { date: "2026-05-14", staffId: "lead-1", kind: "absent", reason: "illness" };
  const put = ({ ask }: Desk, sent: unknown, revision = 0) =>
    ask<ShiftMonthAnswer & Problem>("PUT", "/api/shifts/absences", { absence: sent, revision });

  test("is kept beside the plan, with the stand-in, and told to the reports", async () => {
    await using desk = contentDesk("2026-05-14T12:00:00+09:00");
    await begun(desk);
    const told: (readonly string[])[] = [];
    desk.deps.committed.subscribe(({ businessDates }) => told.push(businessDates));
    const relieved = { ...absence, standInId: desk.secondLead };
    expect((await put(desk, relieved)).body.absences).toMatchObject([{ revision: 1, absence: relieved }]);
    expect(told).toEqual([["2026-05-14"]]);
    const { staffingOf, staffingOfMonth } = createStaffing(desk.deps.db.raw);
    expect(staffingOf("2026-05-14")).toEqual({
      date: "2026-05-14",
      entered: true,
      planned: [{ staffId: "lead-1", from: "08:15", to: "19:15", posts: [], minutes: 600 }],
      absences: [relieved],
    });
    expect(staffingOfMonth("2026-05").total).toEqual({
      plannedPeople: 1,
      plannedMinutes: 600,
      actualPeople: 1,
      actualMinutes: 600,
    });
    expect(staffingOf("2026-06-01")).toMatchObject({ entered: false, planned: [] });
    const gone = await desk.ask<ShiftMonthAnswer>(
      "DELETE",
      "/api/shifts/absences/2026-05-14/lead-1?revision=1",
    );
    expect(gone.body.absences).toEqual([]);
    const rows = createShiftAudit(desk.deps.db.raw).newest(9);
    expect(rows.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ["absence-removed", "2026-05-14 lead-1", "取消"],
      ["absence", "2026-05-14 lead-1", `交代 ${desk.secondLead}`],
      ["plan", "2026-05", "勤務1件、変更1日"],
    ]);
  });

  test.each<[Partial<Absence>, string]>([
    [{ date: "2026-05-15" }, "5月15日(金) 現場責任者：この日に勤務の予定がありません。"],
    [{ from: "12:00", to: "09:00" }, "終わりの時刻（09:00）は、始まり（12:00）より後に"],
    [{ standInId: "lead-1" }, "本人を交代要員にすることはできません。"],
    [{ standInId: "staff-9" }, "交代要員が登録されていないか"],
    [{ staffId: "staff-9" }, "登録されていない担当者です。"],
  ])("is refused: %j", async (change, words) => {
    await using desk = contentDesk();
    await begun(desk);
    const refused = await put(desk, { ...absence, ...change });
    expect(refused).toMatchObject({ status: 422, body: { code: "faulty-shifts" } });
    expect(refused.body.detail).toContain(words);
    expect((await read(desk)).absences).toEqual([]);
  });

  test("holds no personal data and no second record of the same day", async () => {
    await using desk = contentDesk();
    await begun(desk);
    expect(await put(desk, { ...absence, note: "連絡先 090-1234-5678" })).toMatchObject({
      status: 422,
      body: { code: "schema" },
    });
    expect(await put(desk, absence)).toMatchObject({ status: 200 });
    expect(await put(desk, absence)).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await put(desk, { ...absence, kind: "late", to: "10:00" }, 1)).toMatchObject({ status: 200 });
    expect(await desk.ask("DELETE", "/api/shifts/absences/2026-05-14/lead-1")).toMatchObject({ status: 422 });
    expect(await desk.ask("DELETE", "/api/shifts/absences/2026-05-14/lead-1?revision=1")).toMatchObject({
      status: 409,
    });
  });
});

describe("training", () => {
  const training: Training = {
    date: "2026-05-08",
    title: "窓口応対の基本",
    topic: "manners",
    minutes: 90,
    participants: ["lead-1"],
  };
  const post = ({ ask }: Desk, sent: unknown) =>
    ask<ShiftMonthAnswer & Problem>("POST", "/api/shifts/trainings", { training: sent, revision: 0 });

  test("is recorded, changed on the revision it names, and removed", async () => {
    await using desk = contentDesk();
    const [added] = (await post(desk, training)).body.trainings;
    expect(added).toMatchObject({ revision: 1, training });
    const at = `/api/shifts/trainings/${added?.id}`;
    const longer = { ...training, minutes: 120 };
    expect((await desk.ask("PUT", at, { training: longer, revision: 1 })).body).toMatchObject({
      trainings: [{ revision: 2, training: longer }],
    });
    expect(await desk.ask("PUT", at, { training, revision: 1 })).toMatchObject({ status: 409 });
    expect(createStaffing(desk.deps.db.raw).staffingOfMonth("2026-05").trainings).toEqual([
      { id: added?.id, ...longer },
    ]);
    expect((await desk.ask<ShiftMonthAnswer>("DELETE", `${at}?revision=2`)).body.trainings).toEqual([]);
    expect(await desk.ask("DELETE", `${at}?revision=2`)).toMatchObject({ status: 404 });
  });

  test("before the work began stands with its first month", async () => {
    await using desk = contentDesk();
    const { body } = await post(desk, { ...training, date: "2026-03-16" });
    expect(body).toMatchObject({ month: "2026-04", trainings: [{ training: { date: "2026-03-16" } }] });
  });

  test.each([
    [{ participants: ["staff-9"] }, "参加者「staff-9」は登録されていない担当者です。"],
    [{ participants: ["lead-1", "lead-1"] }, "同じ参加者が二回入っています。"],
    [{ date: "2028-04-01" }, "研修の日付は、契約の準備（令和8年1月）から終了まで"],
    [{ minutes: 0 }, "minutes"],
  ])("is refused: %j", async (change, words) => {
    await using desk = contentDesk();
    expect((await post(desk, { ...training, ...change })).body.detail).toContain(words);
  });
});
