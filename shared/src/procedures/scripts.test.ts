import { describe, expect, it } from "vitest";
import { outcomes } from "../contract/index.ts";
import { catalogue, catalogueEntry } from "./catalogue.ts";
import { go as follow } from "./go.testing.ts";
import { lineKinds, lineLimits, linesThatApply } from "./lines.ts";
import { procedures, words } from "./scripts.ts";
import { walk } from "./walk.ts";

const ids = Object.keys(procedures);

const go = (procedureId: string, way: string) => follow(procedures, procedureId, way);

const toExpiry = "person=self residence=registered card-brought=brought check-card=matches";
const toPins = `${toExpiry} expiry=in-window which-certificates=both`;
const toTerminal = `${toPins} pins-known=known application=filled`;
const toReview = `${toTerminal} terminal=ready pin-entry=entered writing=written card-surface=noted`;
const reset =
  "pin-reset.second-document=shown pin-reset.which-pin=all pin-reset.rules=decided pin-reset.form=filled pin-reset.terminal=ready pin-reset.new-pin=entered";

describe("certificate-renewal", () => {
  it.each([
    ["the usual way", `${toReview} review=approved return-card=returned explanation=explained`, "■completed"],
    ["a proxy", "person=agent to-officer-agent=taken-over", "■handed-over"],
    ["a resident of another city", "person=self residence=elsewhere refer-home-city=told", "■referred"],
    ["an address not notified", "person=self residence=not-notified refer-notification=told", "■referred"],
    [
      "an old address on the card",
      "person=self residence=registered card-brought=brought check-card=outdated",
      "refer-notification",
    ],
    [
      "no card",
      "person=self residence=registered card-brought=forgotten come-again=told",
      "■documents-missing",
    ],
    ["a lost card", "person=self residence=registered card-brought=lost lost-card=told", "■handed-over"],
    [
      "a doubt about the person",
      "person=self residence=registered card-brought=brought check-card=doubt to-officer-doubt=taken-over",
      "■handed-over",
    ],
    ["before the window", `${toExpiry} expiry=too-early too-early=told`, "■too-early"],
    [
      "an expired certificate",
      `${toExpiry} expiry=expired expired=issue-today`,
      "certificate-issue.insurance",
    ],
    [
      "a card that expires soon",
      `${toExpiry} expiry=in-window-card-soon card-soon=renew-now`,
      "which-certificates",
    ],
    [
      "a card that has expired",
      "person=self residence=registered card-brought=brought check-card=card-expired card-expired=apply-for-card",
      "application-renewal.licence",
    ],
    ["a forgotten PIN", `${toPins} pins-known=unknown`, "pin-reset.second-document"],
    ["a forgotten PIN, reset, and back to the terminal", `${toPins} pins-known=unknown ${reset}`, "terminal"],
    [
      "a forgotten PIN without a second document",
      `${toPins} pins-known=unknown pin-reset.second-document=none pin-reset.no-document=come-again`,
      "■documents-missing",
    ],
    [
      "a PIN mistyped in the middle",
      `${toTerminal} terminal=ready pin-entry=stopped pin-stopped=reset ${reset}`,
      "terminal",
    ],
    [
      "a PIN locked, given up",
      `${toTerminal} terminal=ready pin-entry=stopped pin-stopped=stop-today stop-with-lock=told`,
      "■pin-locked",
    ],
    ["a terminal that fails", `${toTerminal} terminal=trouble system-down=told`, "■system-down"],
    ["a terminal that recovers", `${toTerminal} terminal=trouble system-down=recovered`, "terminal"],
    [
      "a chip that cannot be written",
      `${toTerminal} terminal=ready pin-entry=entered writing=failed chip-trouble=taken-over`,
      "■handed-over",
    ],
    [
      "a form sent back goes straight to the review again",
      `${toReview} review=sent-back sent-back=form application=filled`,
      "review",
    ],
    ["a result sent back is done again", `${toReview} review=sent-back sent-back=terminal`, "terminal"],
    [
      "a resident who cannot write",
      `${toPins} pins-known=known application=cannot-write writing-help=helped`,
      "terminal",
    ],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go("certificate-renewal", way)).toBe(place);
  });
});

describe("pin-reset", () => {
  const toForm =
    "person=self card=matches known-or-not=forgotten second-document=shown which-pin=digits rules=decided form=filled";
  it.each([
    ["a resident of another city", "person=self card=elsewhere refer-home-city=told", "■referred"],
    ["alone, through its own review", `${toForm} terminal=ready new-pin=entered`, "review"],
    ["a change without a second document", "person=self card=matches known-or-not=known", "which-pin"],
    [
      "a change that turns into a reset",
      "person=self card=matches known-or-not=known which-pin=digits rules=decided form=filled terminal=ready new-pin=stopped change-stopped=reset",
      "second-document",
    ],
    [
      "a lapsed certificate",
      "person=self card=matches known-or-not=forgotten second-document=shown which-pin=lapsed lapsed-certificate=issue-today",
      "certificate-issue.reason",
    ],
    [
      "a doubt about the second document",
      "person=self card=matches known-or-not=forgotten second-document=doubt to-officer-doubt=cleared",
      "which-pin",
    ],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go("pin-reset", way)).toBe(place);
  });
});

describe.each(ids)("every edge of %s", (id) => {
  const edges = [...walk(procedures, id)];

  it("leads somewhere", () => {
    expect(edges.length).toBeGreaterThanOrEqual(procedures[id]?.steps.length ?? 0);
    for (const { to } of edges) expect(to.kind).not.toBe("refused");
  });

  it("ends with an outcome or goes on as a procedure of the contract", () => {
    for (const { to } of edges) {
      if (to.kind === "end") expect(outcomes).toContain(to.outcome);
      if (to.kind === "unscripted") expect(catalogue.map((entry) => entry.id)).toContain(to.procedureId);
    }
  });

  it("passes the review before a card goes back", () => {
    const returns = edges.filter(({ to }) => to.kind === "step" && to.step.returnsCard);
    for (const { from, answer } of returns) expect([from.phase, answer]).toEqual(["review", "approved"]);
    // Elsewhere the card stays in the resident's hands.
    if (/^6-(2|3-1)$/.test(catalogueEntry(id)?.division ?? "")) expect(returns.length).toBeGreaterThan(0);
  });

  it("says nothing of handing back the card between the terminal and the review", () => {
    for (const { from } of edges) {
      const touched = from.answers.some(
        ({ stepId, answer }) => /(^|\.)terminal$/.test(stepId) && answer === "ready",
      );
      if (!touched || from.step.returnsCard) continue;
      const own = words[from.scriptId]?.[from.step.id];
      expect(JSON.stringify(own?.do)).not.toMatch(/カード[^。]{0,8}(お返し|手渡し)/);
    }
  });

  it("shows no more lines at a step than fit on the panel", () => {
    for (const { from } of edges) {
      const own = words[from.scriptId]?.[from.step.id];
      for (const kind of lineKinds) {
        const shown = linesThatApply(own?.[kind] ?? [], from.holds).length;
        expect(shown, `${from.stepId} ${kind}`).toBeLessThanOrEqual(lineLimits[kind]);
      }
      const instructions = [
        ...linesThatApply(own?.say ?? [], from.holds),
        ...linesThatApply(own?.do ?? [], from.holds),
      ];
      expect(instructions.length, from.stepId).toBeGreaterThan(0);
    }
  });
});

describe("the words", () => {
  const spoken = ids.flatMap((id) =>
    Object.values(words[id] ?? {}).flatMap((step) =>
      step.say.map((line) => (typeof line === "string" ? line : line.text)),
    ),
  );
  const everything = JSON.stringify(words);

  it("speak to residents politely and without the desk's own terms", () => {
    for (const line of spoken) {
      expect(line).toMatch(/(です|ます|ました|ください|ません|でした|ましょう|でしょうか|ですか|ますか)。$/);
      expect(line).not.toMatch(/統合端末|J-LIS|PIN|審査|ICチップ|券面|FACTS|更新者|来庁/);
    }
  });

  it("never ask for a 暗証番号 or a 12-digit number", () => {
    for (const line of spoken) {
      expect(line).not.toMatch(/番号を(教え|お教え|おっしゃっ|お聞かせ|お知らせ)/);
      if (line.includes("12桁")) expect(line).toMatch(/不要/);
    }
    expect(everything).not.toMatch(/\d{5,}/);
  });

  it.each([
    ["the app's old name", /マイナポータルアプリ|デジタル認証アプリ/],
    ["the wrong first day", /応当日|3か月前から/],
    ["a Sunday rule that is wrong", /第[34]日曜/],
    ["a lock that opens by itself", /時間がた(て|つと)|翌日には解/],
    ["a forecast", /2026年|廃止|開始しています/],
    ["an old phone number", /0570/],
  ])("do not repeat %s", (_, term) => {
    expect(everything).not.toMatch(term);
  });
});
