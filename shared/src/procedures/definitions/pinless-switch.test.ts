import { describe, expect, it } from "vitest";
import { go } from "../go.testing.ts";
import { procedures } from "../scripts.ts";

const toWish = "person=self residence=registered card-brought=brought check-card=matches";
const toInsurance = `${toWish} wish=to-pinless limits=understood lost-uses=wishes`;
const toReview = `${toInsurance} insurance=registered form=filled`;

describe("pinless-switch", () => {
  it.each([
    ["the usual way", `${toReview} review=approved return-card=returned explanation=explained`, "■completed"],
    ["a resident who thinks again", `${toWish} wish=to-pinless limits=reconsiders`, "■informed"],
    ["a doubtful will", `${toWish} wish=to-pinless limits=doubt to-officer-will=taken-over`, "■handed-over"],
    [
      "a will made sure by the officer",
      `${toWish} wish=to-pinless limits=doubt to-officer-will=cleared`,
      "lost-uses",
    ],
    ["a registration that comes first", `${toInsurance} insurance=not-yet`, "register-first"],
    [
      "a registration done in a case of its own",
      `${toInsurance} insurance=not-yet register-first=registered`,
      "form",
    ],
    ["a registration put off", `${toInsurance} insurance=not-yet register-first=later`, "■informed"],
    [
      "a PIN that the officer's terminal asks for",
      `${toReview} review=pin-needed pin-entry=entered`,
      "review",
    ],
    ["a PIN that is not known", `${toReview} review=pin-needed pin-entry=stopped`, "to-officer-special"],
    ["the way back to the usual card", `${toWish} wish=to-normal`, "to-officer-special"],
    ["a renewal without PIN", `${toWish} wish=renew-pinless`, "to-officer-special"],
    ["a PIN forgotten only", `${toWish} wish=pin-forgotten`, "pin-reset.card"],
    ["a system that stands still", `${toReview} review=trouble system-down=told`, "■system-down"],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "pinless-switch", way)).toBe(place);
  });

  it("leaves the terminal and 追記欄 to the officer until the city has answered", () => {
    const steps = procedures["pinless-switch"]?.steps ?? [];
    expect(steps.filter(({ device }) => device)).toEqual([]);
    expect(steps.find(({ id }) => id === "review")?.unconfirmed).toEqual(["C2", "C5"]);
  });
});
