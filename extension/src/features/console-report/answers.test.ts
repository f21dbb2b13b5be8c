import type { CheckItem } from "@desk/shared/contract/report-life";
import { expect, test } from "vitest";
import { unanswered } from "./answers.ts";

const item = (code: CheckItem["code"], answer: CheckItem["answer"], id: string = code): CheckItem => ({
  id,
  code,
  answer,
  message: "",
  about: [],
});

test("each item is ticked by itself, and what must be filled in cannot be ticked away", () => {
  const silent = item("counter-silent", "acknowledge", "counter-silent:window-2");
  const incident = item("incident-unreported", "fill-in");
  expect(unanswered([silent, incident], [], "")).toEqual([silent, incident]);
  expect(unanswered([silent, incident], [silent.id, incident.id], "")).toEqual([incident]);
});

test("the reason of an extension is answered by writing it", () => {
  const reason = item("extension-reason", "fill-in");
  expect(unanswered([reason], [], " ")).toEqual([reason]);
  expect(unanswered([reason], [], "審査待ちの方がいらしたため")).toEqual([]);
});
