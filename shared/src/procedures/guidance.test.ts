import { describe, expect, it } from "vitest";
import { go } from "./go.testing.ts";
import { procedures } from "./scripts.ts";

const asked = "person=self residence=registered";
const withCard = `${asked} card-brought=brought belongings=at-this-window`;
const withoutCard = `${asked} belongings=at-this-window`;

describe("guidance", () => {
  it.each([
    [
      "to the chairs",
      `purpose=certificate ${asked} card-brought=brought belongings=waits ticket=guided`,
      "■informed",
    ],
    [
      "a certificate on as a renewal, with three questions behind it",
      `purpose=certificate ${withCard}`,
      "certificate-renewal.check-card",
    ],
    ["a PIN", `purpose=pin ${withCard}`, "pin-reset.card"],
    [
      "a first card",
      `purpose=application which-application=first ${withoutCard}`,
      "application-new.first-card",
    ],
    [
      "a card that runs out",
      `purpose=application which-application=expiring ${withCard}`,
      "application-renewal.licence",
    ],
    [
      "a broken card",
      `purpose=application which-application=damaged ${withCard}`,
      "application-reissue.reason",
    ],
    ["a lost card", `purpose=lost lost-card=applies-now ${withoutCard}`, "application-reissue.reason"],
    [
      "a card found missing at the desk",
      `purpose=pin ${asked} card-brought=lost lost-card=applies-now ${withoutCard}`,
      "application-reissue.reason",
    ],
    [
      "the insurance card",
      `purpose=support which-support=insurance ${withCard}`,
      "insurance-registration.check-card",
    ],
    [
      "the bank account",
      `purpose=support which-support=account ${withCard}`,
      "bank-account-registration.check-card",
    ],
    ["the app", `purpose=support which-support=app ${withoutCard}`, "app-support.wish"],
    [
      "the card without 暗証番号",
      `purpose=other other-matter=pinless ${withCard}`,
      "pinless-switch.check-card",
    ],
    ["a proxy", "purpose=certificate person=agent to-officer-agent=taken-over", "■handed-over"],
    [
      "a residence card",
      "purpose=other other-matter=residence-card to-officer-residence=taken-over",
      "■handed-over",
    ],
    [
      "a resident of another city",
      "purpose=pin person=self residence=elsewhere refer-home-city=told",
      "■referred",
    ],
    [
      "a move not notified",
      "purpose=pin person=self residence=not-notified refer-notification=told",
      "■referred",
    ],
    ["a forgotten card", `purpose=pin ${asked} card-brought=forgotten come-again=told`, "■documents-missing"],
    [
      "a stopped terminal",
      `purpose=pin ${asked} card-brought=brought belongings=stopped system-down=told`,
      "■system-down",
    ],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "guidance", way)).toBe(place);
  });

  it("asks 本人, 八代市 and カード持参 nowhere twice, all the way to a new issue", () => {
    const lapsed = "certificate-renewal.check-card=matches certificate-renewal.expiry=expired";
    const at = go(procedures, "guidance", `purpose=certificate ${withCard} ${lapsed}`);
    expect(at).toBe("certificate-renewal.expired");
    const issued = go(
      procedures,
      "guidance",
      `purpose=certificate ${withCard} ${lapsed} certificate-renewal.expired=issue-today`,
    );
    expect(issued).toMatch(/^certificate-issue\.(?!person|residence|card-brought)/);
  });
});
