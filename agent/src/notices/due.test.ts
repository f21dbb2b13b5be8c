import type { DueItem } from "@desk/shared/contract/report-life";
import { expect, test } from "vitest";
import { dueNotices } from "./due.ts";

const item = (over: Partial<DueItem>): DueItem => ({
  kind: "daily",
  period: "2026-05-13",
  dueDate: "2026-05-14",
  state: "today",
  reportState: "draft",
  needsReplacement: false,
  label: "日次報告書 令和8年5月13日(水)分",
  ...over,
});
const due = (items: DueItem[], today = "2026-05-14") => ({ today, items });
const at = (time: string) => `2026-05-14T${time}:00.000+09:00`;

test("what is due today and what is late is told, what is coming is not", () => {
  const notices = dueNotices(
    due([
      item({ period: "2026-05-12", dueDate: "2026-05-13", state: "overdue" }),
      item({}),
      item({ period: "2026-05-14", dueDate: "2026-05-15", state: "coming" }),
      item({ kind: "monthly", period: "2026-04", label: "月次報告書 令和8年4月分" }),
    ]),
    at("08:30"),
  );
  expect(notices.map(({ title, place }) => [title, place])).toEqual([
    ["提出期限を過ぎています", "report/2026-05-12"],
    ["本日が提出期限です", "report/2026-05-13"],
    ["本日が提出期限です", "month/2026-04"],
  ]);
  expect(notices[1]?.message).toBe(
    "日次報告書 令和8年5月13日(水)分（期限 5月14日(木)）を確認して提出してください。",
  );
});

test("a month that calls for its 差替え is told to be replaced, at its page", () => {
  const month = { kind: "monthly", period: "2026-04", label: "月次報告書 令和8年4月分" } as const;
  const late = { state: "overdue", dueDate: "2026-05-08", reportState: "submitted" } as const;
  expect(dueNotices(due([item({ ...month, ...late, needsReplacement: true })]), at("08:30"))).toMatchObject([
    {
      ...{ level: "urgent", place: "month/2026-04" },
      message: "月次報告書 令和8年4月分（期限 5月8日(金)）を差し替えて提出してください。",
    },
  ]);
});

test("a report that is late is a new notice on each day, and the same one all day", () => {
  const late = item({ state: "overdue", dueDate: "2026-05-13" });
  const keyAt = (today: string, now: string) => dueNotices(due([late], today), now)[0]?.key;
  expect(keyAt("2026-05-14", at("08:00"))).toBe(keyAt("2026-05-14", at("18:59")));
  expect(keyAt("2026-05-14", at("08:00"))).not.toBe(keyAt("2026-05-15", "2026-05-15T08:00:00.000+09:00"));
});

test("nobody is told before the working day, nor by a clock of another day", () => {
  expect(dueNotices(due([item({})]), at("07:59"))).toEqual([]);
  expect(dueNotices(due([item({})]), "2026-05-15T09:00:00.000+09:00")).toEqual([]);
});

test("many that are late are one notice, beside those of today", () => {
  const late = [1, 7, 8, 11, 12, 13].map((day) =>
    item({ period: `2026-05-${String(day).padStart(2, "0")}`, dueDate: "2026-05-13", state: "overdue" }),
  );
  const notices = dueNotices(due([...late, item({})]), at("09:00"));
  expect(notices.map(({ key, place }) => [key, place])).toEqual([
    ["due many 2026-05-14", "report"],
    ["due daily 2026-05-13 2026-05-14", "report/2026-05-13"],
  ]);
  expect(notices[0]?.message).toContain("報告書6件");
  expect(dueNotices(due(late.slice(1)), at("09:00"))).toHaveLength(5);
});
