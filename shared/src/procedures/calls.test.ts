import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { go } from "./go.testing.ts";
import { procedures, words } from "./scripts.ts";
import { walk } from "./walk.ts";

const ends = "closing=nothing after-call-informed=done";

describe("the calls", () => {
  it.each([
    ["call-system", "topic=book answer=answered", "closing"],
    ["call-system", `topic=my-number my-number=told ${ends}`, "■informed"],
    ["call-system", "topic=book answer=no-answer free-dial=told after-call-referred=done", "■referred"],
    ["call-system", "topic=another another-matter=call-renewal", "call-renewal.matter"],
    ["call-notice-card", `topic=lost lost=stopped lost-report=told ${ends}`, "■informed"],
    [
      "call-notice-card",
      "topic=reissue reissue=urgent to-officer=connected after-call-handed-over=done",
      "■handed-over",
    ],
    ["call-notice-card", "topic=progress progress=card-arrived", "call-pickup-booking.kind"],
    [
      "call-pickup-booking",
      "kind=new notice=arrived who-comes=self place=main-hall date=chosen booking=entered belongings=told read-back=confirmed after-call-reserved=done",
      "■reserved",
    ],
    ["call-pickup-booking", "kind=new notice=arrived who-comes=agent agent=transfer", "to-officer"],
    ["call-pickup-booking", `kind=cancel cancellation=cancelled ${ends}`, "■informed"],
    [
      "call-renewal",
      `matter=renewal whose=own lives-here=registered when=in-window belongings=told pins-known=known visit=told ${ends}`,
      "■informed",
    ],
    [
      "call-renewal",
      "matter=renewal whose=own lives-here=registered when=expired expired=within-grace",
      "belongings",
    ],
    [
      "call-renewal",
      "matter=renewal whose=own lives-here=registered when=card-soon",
      "call-documents.application",
    ],
    ["call-renewal", `matter=pin one-pin-known=one-known convenience-store=told ${ends}`, "■informed"],
    ["call-renewal", "matter=pin one-pin-known=neither", "pin-at-desk"],
    [
      "call-visit-booking",
      "kind=group conditions=fit wishes=entered read-back=confirmed after-call-reserved=done",
      "■reserved",
    ],
    [
      "call-visit-booking",
      "kind=group conditions=fit wishes=slip slip=taken-over after-call-handed-over=done",
      "■handed-over",
    ],
    ["call-documents", `topic=pin pin=told visit=told ${ends}`, "■informed"],
    ["call-documents", "topic=application application=driving-licence", "to-officer"],
  ])("%s: %s leads to %s", (id, way, place) => {
    expect(go(procedures, id, way)).toBe(place);
  });
});

const calls = catalogue.filter(({ channel }) => channel === "phone").map(({ id }) => id);

describe.each(calls)("every way of %s", (id) => {
  const edges = [...walk(procedures, id)];

  it("ends after the call, in 後作業", () => {
    const finished = edges.filter(({ to }) => to.kind === "end");
    expect(finished.length).toBeGreaterThan(1);
    for (const { from } of finished) expect([from.stepId, from.phase]).toEqual([from.stepId, "wrap-up"]);
  });

  it("is in 後作業 nowhere else", () => {
    for (const { from, to } of edges) if (from.phase === "wrap-up") expect(to.kind).toBe("end");
  });

  it("touches no device and no 暗証番号", () => {
    for (const { step } of edges.map(({ from }) => from)) {
      expect([step.pin, step.device, step.returnsCard]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("reaches the officer", () => {
    expect(edges.some(({ to }) => to.kind === "end" && to.outcome === "handed-over")).toBe(true);
  });
});

describe("the bookings", () => {
  it.each(["call-pickup-booking", "call-visit-booking"])(
    "%s records a name in the booking system only",
    (id) => {
      for (const step of Object.values(words[id] ?? {})) {
        const spoken = step.say.map((line) => (typeof line === "string" ? line : line.text));
        if (!spoken.some((line) => /お名前(と|をお願い)|連絡先/.test(line))) continue;
        expect(JSON.stringify(step.caution)).toMatch(/この画面に入力しない/);
      }
    },
  );

  it.each(["call-pickup-booking", "call-visit-booking"])("%s is read back before it is 予約受付", (id) => {
    const reserved = [...walk(procedures, id)].filter(
      ({ to }) => to.kind === "end" && to.outcome === "reserved",
    );
    expect(reserved.length).toBeGreaterThan(0);
    for (const { from } of reserved) {
      expect(from.answers.at(-1)).toEqual({ stepId: "read-back", answer: "confirmed" });
    }
  });
});
