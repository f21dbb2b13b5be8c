import { describe, expect, it } from "vitest";
import { type FeeCase, type FeeRow, feeCases, feeFor, feesAt, feeTable, formatFee } from "./fees.ts";

const day = "2026-11-24";

describe("feeFor", () => {
  it.each<[FeeCase, number, string]>([
    ["certificate", 0, "無料"],
    ["pin-reset", 0, "無料"],
    ["card-first", 0, "無料"],
    ["card-renewal", 0, "無料"],
    ["card-renewal-without-old-card", 1000, "1,000円"],
    ["card-full", 0, "無料"],
    ["card-disaster", 0, "無料"],
    ["card-authority-fault", 0, "無料"],
    ["card-reissue", 1000, "1,000円"],
    ["card-reissue-without-certificate", 800, "800円"],
    ["card-express", 2000, "2,000円"],
    ["card-express-without-certificate", 1800, "1,800円"],
    ["residence-extension", 0, "無料"],
    ["residence-expired", 1000, "1,000円"],
    ["residence-expired-without-certificate", 800, "800円"],
  ])("%s costs %i yen", (id, yen, text) => {
    const fee = feeFor(id, day);
    expect(fee?.yen).toBe(yen);
    expect(fee && formatFee(fee)).toBe(text);
  });

  it("has a row for every case, and none that overlap", () => {
    for (const id of feeCases) expect(feeTable.filter((fee) => fee.case === id)).toHaveLength(1);
  });

  it("says nothing of days before the contract", () => {
    expect(feeFor("card-reissue", "2026-03-31")).toBeNull();
    expect(feeFor("card-reissue", "2026-04-01")?.yen).toBe(1000);
  });

  it("keeps the old fee for the days before a change", () => {
    const [old] = feeTable.filter((fee) => fee.case === "card-reissue");
    if (!old) throw new Error("no row");
    const table: FeeRow[] = [
      { ...old, until: "2027-03-31" },
      { ...old, yen: 1200, from: "2027-04-01" },
    ];
    expect(feeFor("card-reissue", "2027-03-31", table)?.yen).toBe(1000);
    expect(feeFor("card-reissue", "2027-04-01", table)?.yen).toBe(1200);
  });

  it("leaves the money to the officer wherever there is some", () => {
    for (const fee of feeTable) {
      expect(fee.unconfirmed.includes("C11")).toBe(fee.yen > 0);
      expect(fee.paidAt === "none").toBe(fee.yen === 0);
    }
  });
});

describe("feesAt", () => {
  it("shows the entries whose predicate holds", () => {
    const entries = [
      { fee: "card-reissue", when: "paid" },
      { fee: "card-full", when: "full" },
      { fee: "card-first" },
    ] as const;
    const shown = feesAt(entries, day, (predicate) => predicate === "full");
    expect(shown.map((entry) => [entry.case, entry.row?.yen])).toEqual([
      ["card-full", 0],
      ["card-first", 0],
    ]);
  });
});
