import { describe, expect, it } from "vitest";
import { position } from "../engine.ts";
import { feesAt, feeTable } from "../fees.ts";
import { answersOf, go } from "../go.testing.ts";
import { procedures, words } from "../scripts.ts";
import { walk } from "../walk.ts";

const person = "person=self residence=registered";
const toSend =
  "documents=enough fee=told form-at-hand=matches assist=ready photo=taken photo-check=agreed wishes=chosen read-through=correct send=sent";
const toEnd = `${toSend} review=approved return-documents=returned explanation=explained`;
const renewal = `licence=not-integrated ${person} card-brought=brought`;
const lost = "reason=lost stop-card=stopped where-lost=outside-reported loss-report=accepted";

describe("application-new", () => {
  const start = `first-card=first ${person}`;
  it.each([
    ["the usual way", `${start} ${toEnd}`, "■completed"],
    ["a card that runs out", "first-card=expiring", "application-renewal.licence"],
    ["a card that was there before", "first-card=had-before", "application-reissue.reason"],
    ["a child", "first-card=first person=agent to-officer-agent=taken-over", "■handed-over"],
    ["papers that lack", `${start} documents=missing documents-missing=told`, "■documents-missing"],
    ["papers in doubt, cleared", `${start} documents=doubt to-officer-doubt=cleared`, "fee"],
    [
      "a form with an old address",
      `${start} documents=enough fee=told form-at-hand=changed new-form=issued`,
      "assist",
    ],
    [
      "a terminal that fails",
      `${start} documents=enough fee=told form-at-hand=matches assist=trouble system-down=recovered`,
      "assist",
    ],
    [
      "a resident who leaves off before sending",
      `${start} ${toSend.replace("read-through=correct send=sent", "read-through=stop")} stop=told`,
      "■cancelled",
    ],
    [
      "papers sent back after sending",
      `${start} ${toSend} review=sent-back sent-back=documents documents=enough`,
      "review",
    ],
    ["a photo sent back", `${start} ${toSend} review=sent-back sent-back=photo`, "photo"],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "application-new", way)).toBe(place);
  });
});

describe("application-renewal", () => {
  it.each([
    ["the usual way", `${renewal} expiry=in-window ${toEnd}`, "■completed"],
    ["an expired card", `${renewal} expiry=expired`, "documents"],
    ["a day too early", `${renewal} expiry=too-early too-early=told`, "■too-early"],
    ["a card that is broken", `${renewal} expiry=other-reason`, "application-reissue.reason"],
    ["a マイナ免許証", "licence=integrated licence-warning=taken-over", "■handed-over"],
    ["a マイナ免許証, cleared by the officer", "licence=integrated licence-warning=goes-on", "person"],
    [
      "a マイナ免許証, the certificate only",
      "licence=integrated licence-warning=certificate-only",
      "certificate-renewal.expiry",
    ],
    ["a resident who does not know", "licence=unknown", "licence-warning"],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "application-renewal", way)).toBe(place);
  });

  it("takes over who the person is from a renewal of the certificate, but asks about the licence", () => {
    const way = "person=self residence=registered card-brought=brought check-card=card-expired";
    const switched = `${way} card-expired=apply-for-card`;
    expect(go(procedures, "certificate-renewal", switched)).toBe("application-renewal.licence");
    expect(
      go(procedures, "certificate-renewal", `${switched} application-renewal.licence=not-integrated`),
    ).toBe("application-renewal.expiry");
  });
});

describe("application-reissue", () => {
  it.each([
    ["a lost card is stopped before all else", "reason=lost", "stop-card"],
    ["a lost card", `${lost} licence=not-integrated ${person} speed=usual ${toEnd}`, "■completed"],
    [
      "a loss that the police do not know of",
      "reason=lost stop-card=stopped where-lost=outside-not-yet police-first=told",
      "■referred",
    ],
    ["a stop that is refused", "reason=lost stop-card=not-stopped", "to-officer-special"],
    ["a card that was found", "reason=found to-officer-special=taken-over", "■handed-over"],
    ["a damaged card", "reason=damaged", "licence"],
    ["特急", `reason=full licence=not-integrated ${person} speed=express express=taken-over`, "■handed-over"],
    [
      "特急 that is not possible",
      `reason=full licence=not-integrated ${person} speed=express express=usual-after-all`,
      "documents",
    ],
    ["a card that runs out", "reason=expiring", "application-renewal.licence"],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "application-reissue", way)).toBe(place);
  });

  it.each([
    [lost, [1000, 800]],
    ["reason=damaged", [1000, 800]],
    ["reason=full", [0]],
    [lost.replace("outside-reported", "disaster"), [0]],
  ])("shows the fee of %s", (reason, yen) => {
    const way = `${reason} licence=not-integrated ${person} speed=usual documents=enough`;
    const at = position(procedures, "application-reissue", answersOf(way));
    if (at.kind !== "step" || !at.step.fees) throw new Error("not at the fee");
    expect(feesAt(at.step.fees, "2026-11-24", at.holds).map(({ row }) => row?.yen)).toEqual(yen);
  });
});

describe.each(["application-new", "application-renewal", "application-reissue"])("%s", (id) => {
  const edges = [...walk(procedures, id)];
  const answered = (from: (typeof edges)[number]["from"], stepId: string) =>
    from.answers.some((given) => given.stepId === stepId);

  it("asks about the licence before it comes to an application for another card", () => {
    const atPhoto = edges.filter(({ from }) => from.step.id === "photo");
    expect(atPhoto.length).toBeGreaterThan(0);
    if (id === "application-new") return;
    for (const { from } of atPhoto) expect(answered(from, "licence")).toBe(true);
  });

  it("always has a fee to show", () => {
    const atFee = edges.filter(({ from }) => from.step.id === "fee");
    expect(atFee.length).toBeGreaterThan(0);
    for (const { from } of atFee) {
      const shown = feesAt(from.step.fees ?? [], "2026-11-24", from.holds);
      expect(shown.length, JSON.stringify(from.answers)).toBeGreaterThan(0);
    }
  });

  it("leaves a sent application to the officer when papers turn out to lack", () => {
    for (const { from, to } of edges) {
      if (answered(from, "send") && to.kind === "end") expect(to.outcome).not.toBe("documents-missing");
    }
  });

  it("never ends a sent application without the review", () => {
    for (const { from, to } of edges) {
      if (to.kind === "end" && to.outcome === "completed") expect(answered(from, "review")).toBe(true);
    }
  });

  it("keeps the officer before a stop that hands papers back", () => {
    expect(procedures[id]?.steps.find((step) => step.id === "stop")?.who).toBe("officer");
  });
});

describe("amounts in the words of all scripts", () => {
  const amounts = (ids: string[]) =>
    [...JSON.stringify(ids.map((id) => words[id])).matchAll(/([\d,]+)円/g)].map(([, yen = ""]) =>
      Number(yen.replaceAll(",", "")),
    );

  it("are none at the counter: the tool shows them from the dated table", () => {
    const atCounter = Object.keys(words).filter((id) => !id.startsWith("call-"));
    expect(amounts(atCounter)).toEqual([]);
  });

  it("are no others than the table's", () => {
    const known = new Set(feeTable.filter((fee) => fee.until === null).map((fee) => fee.yen));
    for (const yen of amounts(Object.keys(words))) expect(known).toContain(yen);
  });
});
