import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { id } from "../../deps.testing.ts";
import { readCsv } from "../../imports/csv.ts";
import { monthDesk, path, record } from "./month.testing.ts";

const complaint: DeskEvent = {
  ...{ type: "IncidentReported", id: id(701), at: "2026-06-29T10:40:00+09:00", incidentId: id(700) },
  ...{ counterId: "window-2", staffId: "lead-1", kind: "complaint", category: "waiting-time" },
  ...{ discoveredAt: "2026-06-29T10:35:00+09:00", summary: "待ち時間への申出", firstAid: "見込みを説明" },
};
const accident: DeskEvent = {
  ...{ type: "IncidentReported", id: id(711), at: "2026-06-30T16:05:00+09:00", incidentId: id(710) },
  ...{ counterId: "window-1", staffId: "lead-1", kind: "accident", category: "leak" },
  ...{ discoveredAt: "2026-06-30T16:00:00+09:00", summary: "書類を渡し違えた" },
};
const told: DeskEvent[] = [
  {
    ...{ type: "IncidentUpdated", id: id(702), at: "2026-06-29T10:45:00+09:00", incidentId: id(700) },
    ...{ counterId: "window-2", staffId: "lead-1" },
    changes: { reportedAt: "2026-06-29T10:42:00+09:00", reportedTo: "city-desk", state: "closed" },
  },
  {
    ...{ type: "IncidentUpdated", id: id(712), at: "2026-06-30T16:20:00+09:00", incidentId: id(710) },
    ...{ counterId: "window-1", staffId: "lead-1" },
    changes: {
      ...{ reportedAt: "2026-06-30T16:11:00+09:00", reportedTo: "phone" },
      ...{ followUp: "回収した", prevention: "2人で確かめる" },
    },
  },
];

test("苦情 and 事故 of the month stand in the monthly document with when and how the city was told", async () => {
  await using desk = await monthDesk();
  await record(desk.deps, [complaint, accident, ...told]);
  const rows = readCsv(Buffer.from(await desk.file(`${path}.csv`)).toString()).map(({ cells }) => cells);
  const heading = rows.findIndex(([title]) => title === "※ 17　苦情・トラブル・事故");
  const next = rows.findIndex(([title]) => title?.startsWith("※ 18　"));
  expect(rows[heading]?.[1]).toBe("当月発見（苦情1件・トラブル0件・事故1件）");
  expect(rows.slice(heading, next).filter(([found]) => found?.startsWith("6月"))).toEqual([
    [
      ...["6月29日(月) 10:35", "苦情 待ち時間", "待ち時間への申出 応急処置: 見込みを説明"],
      ...["6月29日(月)10:42 市民課（窓口で口頭）", "記載なし", "完了"],
    ],
    [
      ...["6月30日(火) 16:00", "事故 漏えい", "書類を渡し違えた", "6月30日(火)16:11 市民課（電話）"],
      ...["対応: 回収した 再発防止: 2人で確かめる", "対応中"],
    ],
  ]);
});
