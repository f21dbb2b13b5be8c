import type { CurrentVersion } from "@desk/shared/procedures/version";
import { expect, test } from "vitest";
import { addOption, changeWords, removeOption, setFlag, setTarget } from "./edit.ts";
import { describeFault, draftCheck, worldOn } from "./faults.ts";
import { sample, world } from "./sample.testing.ts";

const version = (change: Partial<CurrentVersion>): CurrentVersion => ({
  procedureId: "pin-reset",
  version: 1,
  state: "seed",
  effectiveFrom: null,
  changeNote: null,
  content: sample,
  ...change,
});

test("a draft is judged among what is in force that day", () => {
  const later = { ...sample, words: {} };
  const versions = [
    version({}),
    version({ version: 2, state: "approved", effectiveFrom: "2026-06-01", content: later }),
  ];
  expect(worldOn(versions, "2026-05-31").get("pin-reset")).toBe(sample);
  expect(worldOn(versions, "2026-06-01").get("pin-reset")).toBe(later);
});

test("a fault is named by the step as the list shows it", () => {
  const content = removeOption(sample, "write", 0);
  const [fault] = draftCheck(world)(content).filter(({ code }) => code === "dead-end");
  expect(fault && describeFault(content, fault)).toEqual({
    place: "手順 2 記入",
    what: "選択肢がなく、先へ進めません",
  });
});

test("fields are named as the form names them, and nothing is said twice", () => {
  const told = (content: typeof sample) =>
    draftCheck(world)(content).map((fault) => describeFault(content, fault).what);
  expect(told(addOption(sample, "write"))).toEqual(
    expect.arrayContaining(["行き先が選ばれていません", "選択肢2の表示がありません"]),
  );
  expect(told(addOption(sample, "write")).join()).not.toContain("options");
  const long = changeWords(sample, "hear", { title: "長".repeat(19), say: ["い".repeat(61)] });
  expect(told(long).join()).toContain("見出し");
  expect(told(long).join()).toContain("「言う」の1行目");
  const unsure = setFlag(sample, "hear", "sources", [{ fact: "X", tag: "S" }]);
  expect(told(unsure).join()).toContain("根拠の1件目");
});

test("what the draft breaks in another procedure is told with that procedure's name", () => {
  const caller = {
    procedure: { ...sample.procedure, id: "certificate-renewal" },
    words: sample.words,
  };
  const calling = setTarget(caller, "hear", "yes", {
    call: "pin-reset",
    at: "write",
    back: { step: "write" },
  });
  const check = draftCheck(new Map([...world, ["certificate-renewal", calling]]));
  expect(check(sample)).toEqual([]);
  const renamed = {
    ...sample,
    procedure: {
      ...sample.procedure,
      first: "hear",
      steps: sample.procedure.steps.map((step) => (step.id === "write" ? { ...step, id: "fill-in" } : step)),
    },
  };
  const found = check(renamed).find(({ id }) => id === "certificate-renewal");
  expect(found && describeFault(renamed, found).place).toBe("ほかの手順書「電子証明書の更新」");
});
