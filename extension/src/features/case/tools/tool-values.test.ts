import { beforeAll, describe, expect, it } from "vitest";
import { loadSeed, scriptsOf } from "../../../content/index.ts";
import { answerByTool, emptyTools, type ToolValues } from "./tool-values.ts";

beforeAll(loadSeed);

const today = "2026-05-14";
function answerAt(procedureId: string, stepId: string, values: Partial<ToolValues>) {
  const step = scriptsOf(undefined).procedures[procedureId]?.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Error(`no step ${procedureId}.${stepId}`);
  return answerByTool(step, procedureId, { ...emptyTools, ...values }, today);
}
const certificate = (date: string) => ({ expiry: { certificate: date, card: "" } });

describe("a helper speaks for an answer", () => {
  it.each([
    ["2026-11-20", "too-early"],
    ["2026-08-13", "in-window"],
    ["2026-05-13", "expired"],
    ["2026-05", undefined],
    ["", undefined],
  ])("有効期限 %s at the renewal: %s", (date, answer) => {
    expect(answerAt("certificate-renewal", "expiry", certificate(date))).toBe(answer);
  });

  it("tells the date of the card from that of the certificate", () => {
    expect(answerAt("application-renewal", "expiry", certificate("2026-08-13"))).toBeUndefined();
    const card = { expiry: { certificate: "", card: "2026-08-13" } };
    expect(answerAt("application-renewal", "expiry", card)).toBe("in-window");
  });

  it("counts the grace from the end of the month", () => {
    expect(answerAt("certificate-issue", "insurance", certificate("2026-02-14"))).toBe("within-grace");
    expect(answerAt("certificate-issue", "insurance", certificate("2026-01-31"))).toBe("grace-over");
  });

  it("weighs the papers, and says nothing before one is chosen", () => {
    expect(answerAt("application-new", "documents", {})).toBeUndefined();
    expect(answerAt("application-new", "documents", { documents: ["passport"] })).toBe("enough");
    expect(answerAt("application-new", "documents", { documents: ["pension"] })).toBe("missing");
  });
});
