import { describe, expect, it } from "vitest";
import { position } from "../engine.ts";
import { answersOf, go } from "../go.testing.ts";
import { linesThatApply } from "../lines.ts";
import { procedures, words } from "../scripts.ts";

const toReason = "person=self residence=registered card-brought=brought check-card=matches";
const expired = `${toReason} reason=expired insurance=within-grace which-new=user-and-signature`;
const toTerminal = "free-today=today pins-known=known application=filled";
const toReview = `${toTerminal} terminal=ready pin-entry=entered new-pin=entered writing=written card-surface=noted`;
const toEnd = `${toReview} review=approved return-card=returned explanation=explained`;
const reset =
  "pin-reset.second-document=shown pin-reset.which-pin=digits pin-reset.rules=decided pin-reset.form=filled pin-reset.terminal=ready pin-reset.new-pin=entered";

/** Everything a step shows after these answers. */
function shown(way: string): string {
  const at = position(procedures, "certificate-issue", answersOf(way));
  if (at.kind !== "step") throw new Error(`ended: ${way}`);
  const own = words[at.scriptId]?.[at.step.id];
  if (!own) throw new Error(`no words: ${at.stepId}`);
  return [...own.say, ...own.do, ...own.check, ...own.caution]
    .flatMap((line) => linesThatApply([line], at.holds))
    .join("\n");
}

describe("certificate-issue", () => {
  it.each([
    ["an expired certificate", `${expired} ${toEnd}`, "■completed"],
    ["署名用 alone, after a move", `${toReason} reason=address-or-name ${toEnd}`, "■completed"],
    [
      "certificates that never were",
      `${toReason} reason=never-issued which-new=user-and-signature ${toEnd}`,
      "■completed",
    ],
    ["署名用 at fifteen", `${toReason} reason=first-signature age=fifteen ${toEnd}`, "■completed"],
    [
      "署名用 below fifteen",
      `${toReason} reason=first-signature age=under-fifteen to-officer-agent=taken-over`,
      "■handed-over",
    ],
    ["a grace that is over", `${toReason} reason=expired insurance=grace-over`, "insurance-lapsed"],
    [
      "no wish to go on",
      `${toReason} reason=expired insurance=grace-over insurance-lapsed=not-today`,
      "■informed",
    ],
    [
      "an address not yet on the card, written by the officer",
      "person=self residence=registered card-brought=brought check-card=outdated surface=annotated",
      "reason",
    ],
    [
      "an address not notified",
      "person=self residence=registered card-brought=brought check-card=outdated surface=not-notified refer-notification=told",
      "■referred",
    ],
    ["a card that was stopped and found", `${toReason} reason=found-after-stop`, "to-officer-special"],
    ["a certificate that is valid after all", `${toReason} reason=still-valid`, "certificate-renewal.expiry"],
    [
      "a card that has expired",
      "person=self residence=registered card-brought=brought check-card=card-expired card-expired=not-today",
      "■informed",
    ],
    ["a forgotten 住基用", `${expired} free-today=today pins-known=unknown ${reset}`, "terminal"],
    [
      "a lapsed certificate named in the reset: it is being issued anew",
      `${expired} free-today=today pins-known=unknown pin-reset.second-document=shown pin-reset.which-pin=lapsed`,
      "pin-reset.rules",
    ],
    [
      "a 住基用 locked",
      `${expired} ${toTerminal} terminal=ready pin-entry=stopped pin-stopped=stop-today stop-with-lock=told`,
      "■pin-locked",
    ],
    [
      "a chip that fails",
      `${expired} ${toTerminal} terminal=ready pin-entry=entered new-pin=entered writing=failed`,
      "chip-trouble",
    ],
    [
      "a form sent back",
      `${expired} ${toReview} review=sent-back sent-back=form application=filled`,
      "review",
    ],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "certificate-issue", way)).toBe(place);
  });

  it.each([
    ["both", expired, /利用者証明用/, /署名用/],
    [
      "the user certificate only",
      `${toReason} reason=expired insurance=not-used which-new=user-only`,
      /利用者証明用/,
      /^(?![\s\S]*署名用)/,
    ],
    ["署名用 only", `${toReason} reason=address-or-name`, /^(?![\s\S]*利用者証明用)/, /署名用/],
  ])("asks for the new 暗証番号 of %s", (_, way, user, signature) => {
    const step = shown(`${way} ${toTerminal} terminal=ready pin-entry=entered`);
    expect(step).toMatch(user);
    expect(step).toMatch(signature);
  });

  it("tells of the registration as 保険証 only when it is gone", () => {
    const end = (insurance: string) =>
      shown(
        `${toReason} reason=expired ${insurance} which-new=user-only ${toReview} review=approved return-card=returned`,
      );
    expect(end("insurance=grace-over insurance-lapsed=told")).toContain("利用登録を、もう一度");
    expect(end("insurance=within-grace")).not.toContain("利用登録");
  });
});
