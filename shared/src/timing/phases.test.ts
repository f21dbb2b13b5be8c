import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Phase, phases } from "../contract/constants.ts";
import { elapsed, phaseTimeline } from "./phases.ts";

const moment = (ms: number) => ({ at: `t${ms}`, ms });
const change = (ms: number, phase: Phase) => ({ ...moment(ms), phase });
const zero = { servingMs: 0, reviewMs: 0, wrapUpMs: 0, holdMs: 0 };

describe("phaseTimeline", () => {
  it("begins in serving and gives each phase its own time", () => {
    const changes = [
      change(100, "review"),
      change(250, "serving"),
      change(300, "hold"),
      change(370, "wrap-up"),
    ];
    expect(phaseTimeline(moment(0), changes, 400).times).toEqual({
      servingMs: 150,
      reviewMs: 150,
      holdMs: 70,
      wrapUpMs: 30,
    });
  });

  it("tells the last phase and since when, of a running case the closed stretches only", () => {
    const running = phaseTimeline(moment(0), [change(100, "review"), change(250, "serving")], null);
    expect(running).toEqual({
      times: { ...zero, servingMs: 100, reviewMs: 150 },
      phase: "serving",
      since: "t250",
    });
  });

  it("takes a change to the same phase as no change", () => {
    const running = phaseTimeline(moment(0), [change(100, "review"), change(150, "review")], null);
    expect(running).toEqual({ times: { ...zero, servingMs: 100 }, phase: "review", since: "t100" });
  });

  it("clips at a later start: the phase in force there is the first one", () => {
    const { times } = phaseTimeline(moment(150), [change(100, "review"), change(250, "serving")], 300);
    expect(times).toEqual({ ...zero, reviewMs: 100, servingMs: 50 });
  });

  it("stretches the first phase to an earlier start and the last one to a later end", () => {
    const { times } = phaseTimeline(moment(-50), [change(100, "review")], 500);
    expect(times).toEqual({ ...zero, servingMs: 150, reviewMs: 400 });
  });

  it("clips at an earlier end: what came after it does not count", () => {
    const cut = phaseTimeline(moment(0), [change(100, "review"), change(250, "serving")], 180);
    expect(cut).toEqual({ times: { ...zero, servingMs: 100, reviewMs: 80 }, phase: "review", since: "t100" });
  });

  it("gives nothing when the end is before the start", () => {
    expect(phaseTimeline(moment(100), [change(20, "review")], 50).times).toEqual(zero);
  });

  it("always adds up to the whole span", () => {
    const point = fc.record({ ms: fc.integer({ min: -500, max: 1500 }), phase: fc.constantFrom(...phases) });
    fc.assert(
      fc.property(fc.array(point), fc.nat(500), fc.nat(1000), (points, start, length) => {
        const changes = points.sort((a, b) => a.ms - b.ms).map(({ ms, phase }) => change(ms, phase));
        const { times } = phaseTimeline(moment(start), changes, start + length);
        expect(Object.values(times).reduce((sum, ms) => sum + ms)).toBe(length);
        expect(Math.min(...Object.values(times))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("elapsed", () => {
  const since = "2026-05-14T09:10:00.000+09:00";
  const now = Date.parse(since) + 5000;
  const running = {
    times: { ...zero, servingMs: 600, reviewMs: 70 },
    phase: "review",
    phaseSince: since,
  } as const;

  it("adds the running stretch to its phase", () => {
    expect(elapsed({ ...running, finished: null }, now)).toEqual({ ...zero, servingMs: 600, reviewMs: 5070 });
  });

  it("stands still once the case is finished", () => {
    expect(elapsed({ ...running, finished: {} }, now)).toEqual(running.times);
  });

  it("never runs backwards when the clock was put back", () => {
    expect(elapsed({ ...running, finished: null }, now - 60_000)).toEqual(running.times);
  });

  it("leaves the case untouched", () => {
    const before = JSON.parse(JSON.stringify(running));
    elapsed({ ...running, finished: null }, now).reviewMs += 1;
    elapsed({ ...running, finished: {} }, now).reviewMs += 1;
    expect(running).toEqual(before);
  });
});
