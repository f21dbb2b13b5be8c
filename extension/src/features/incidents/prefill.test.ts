import { incident } from "@desk/shared/procedures/definitions/incident";
import { supportAnswer } from "@desk/shared/procedures/engine";
import { expect, test } from "vitest";
import { prefillOf } from "./prefill.ts";

const given = (stepId: string, answer: string) => ({ stepId, answer });
const after = (...answers: [string, string][]) =>
  prefillOf(answers.map(([stepId, answer]) => given(stepId, answer)));

test("the script that was followed names the kind, 事故 its category too", () => {
  expect(after(["person", "self"])).toBeNull();
  expect(after(["person", supportAnswer("complaint")], ["complaint.listen", "settled"])).toMatchObject({
    kind: "complaint",
    category: "",
  });
  expect(after(["person", supportAnswer("incident")], ["incident.kind", "missing"])).toMatchObject({
    kind: "accident",
    category: "loss",
  });
  // 障害 is a fault of a device, which the devices' own record keeps.
  expect(after(["person", supportAnswer("outage")])).toBeNull();
});

test("every kind of the 事故 script has its category", () => {
  const kinds = incident.steps.find(({ id }) => id === "kind")?.options ?? [];
  expect(kinds).not.toHaveLength(0);
  for (const { answer } of kinds)
    expect(after(["card", supportAnswer("incident")], ["incident.kind", answer])?.category).not.toBe("");
});
