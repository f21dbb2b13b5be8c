import { expect, it } from "vitest";
import { screenText } from "../privacy/screen.ts";
import { catalogue } from "./catalogue.ts";
import { practiceCases, practiceText } from "./practice-cases.ts";

it("has fictitious cases for each procedure of the contract, and for no other", () => {
  const known: ReadonlySet<string> = new Set(practiceCases.map(({ procedureId }) => procedureId));
  expect([...known].sort()).toEqual(catalogue.map(({ id }) => id as string).sort());
  expect(new Set(practiceCases.map(({ id }) => id)).size).toBe(practiceCases.length);
});

it("writes its dates out for the day", () => {
  const soon = practiceCases.find(({ text }) => text.includes("{+45}"));
  if (soon === undefined) throw new Error("no case with a date in 45 days");
  expect(practiceText(soon, "2026-05-14")).toContain("令和8年6月28日");
  for (const one of practiceCases) expect(practiceText(one, "2026-05-14")).not.toContain("{");
});

it("holds nothing that looks like a real person's data", () => {
  // A full date beside a person reads like a birthday to the screening: the dates here are those of a certificate.
  const withoutDates = (text: string) => text.replace(/\{[^}]*\}/g, "");
  for (const { text } of practiceCases) expect(screenText(withoutDates(text))).toBeNull();
});
