import { expect, test } from "vitest";
import { caseOf, reportOf, site } from "../day.testing.ts";
import { differencesOf } from "./difference.ts";

const date = "2026-05-14";
const away = caseOf({ n: 1, date, finish: { outcome: "system-down", deviceIds: [] } });

test("影響件数 that an older program linked otherwise is shown, and calls for no 差替え", () => {
  const now = reportOf(away, date);
  const { heldUpApart: _, ...older } = now;
  expect(differencesOf(older, now, site)).toMatchObject([
    { label: "機器不特定の影響件数", before: "なし", after: "1", counts: false },
  ]);
  expect(differencesOf({ ...now, heldUpApart: 0 }, now, site)).toMatchObject([{ counts: true }]);
});
