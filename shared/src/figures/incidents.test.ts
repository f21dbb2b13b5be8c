import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryArrivals } from "./arbitrary-day.testing.ts";
import { at, newId } from "./build-events.testing.ts";
import {
  foldIncident,
  foldIncidents,
  type IncidentEvent,
  incidentsBetween,
  voidedIncidentsOfDay,
} from "./incidents.ts";

const today = "2026-05-14";
type Reported = Extract<IncidentEvent, { type: "IncidentReported" }>;
type Updated = Extract<IncidentEvent, { type: "IncidentUpdated" }>;

function anIncident(incidentId = newId()) {
  const by = { counterId: "window-1", staffId: "staff-2", incidentId };
  return {
    incidentId,
    reported: (time: string, date = today, discoveredAt = at(time, date)): Reported => ({
      ...{ type: "IncidentReported", id: newId(), at: at(time, date), ...by, discoveredAt },
      ...{ kind: "trouble", category: "equipment", summary: "印刷できない" },
    }),
    updated: (
      time: string,
      changes: Updated["changes"],
      date = today,
      counterId = by.counterId,
    ): Updated => ({
      ...{ type: "IncidentUpdated", id: newId(), at: at(time, date), ...by, counterId, changes },
    }),
  };
}

describe("foldIncident", () => {
  it("is nothing before the report, then the report itself, not yet told to the city", () => {
    const one = anIncident();
    expect(foldIncident([one.updated("10:00", { state: "closed" })])).toBeNull();
    const record = foldIncident([one.reported("09:00")]);
    expect(record).toMatchObject({ timeline: [], closedAt: null });
    expect(record?.incident).toEqual({
      incidentId: one.incidentId,
      counterId: "window-1",
      staffId: "staff-2",
      recordedAt: at("09:00"),
      discoveredAt: at("09:00"),
      kind: "trouble",
      category: "equipment",
      summary: "印刷できない",
      reportedAt: null,
      state: "open",
    });
  });

  it("takes each field from the last update that names it, and keeps every entry of the 経過", () => {
    const one = anIncident();
    const events = [
      one.reported("09:00"),
      one.updated("09:10", { reportedAt: at("09:08"), reportedTo: "city-desk", followUp: "再起動を試みる" }),
      one.updated("09:40", { followUp: "部品を交換", state: "closed" }),
    ];
    expect(foldIncident(events)).toMatchObject({
      incident: { reportedAt: at("09:08"), followUp: "部品を交換", state: "closed" },
      timeline: [{ at: at("09:10") }, { at: at("09:40"), staffId: "staff-2" }],
      closedAt: at("09:40"),
    });
    const again = one.updated("10:00", { state: "open" });
    expect(foldIncident([...events, again])).toMatchObject({ closedAt: null, incident: { state: "open" } });
  });

  it("is the same in any order and any number of copies", () => {
    const [one, other] = [anIncident(), anIncident()];
    const events: IncidentEvent[] = [
      ...[
        one.reported("09:00"),
        one.updated("09:10", { state: "closed" }),
        one.updated("09:10", { state: "open" }),
      ],
      ...[one.updated("09:20", { state: "closed", prevention: "点検" }), other.reported("08:40")],
    ];
    fc.assert(
      fc.property(arbitraryArrivals(events), (arrived) => {
        expect(foldIncidents(arrived)).toEqual(foldIncidents(events));
      }),
    );
    expect(foldIncidents(events).map(({ incident }) => incident.incidentId)).toEqual([
      other.incidentId,
      one.incidentId,
    ]);
  });

  it("refuses the events of two incidents", () => {
    expect(() => foldIncident([anIncident().reported("09:00"), anIncident().reported("09:00")])).toThrow(
      /one incident/,
    );
  });
});

describe("発注者への報告", () => {
  const one = anIncident();
  const told = (time: string, counterId: string, reportedTo: "phone" | "city-desk" = "phone") =>
    one.updated(time, { reportedAt: at(time), reportedTo }, today, counterId);
  const toldAt = (...events: IncidentEvent[]) => {
    const { reportedAt, reportedTo } = foldIncident([one.reported("09:00"), ...events])?.incident ?? {};
    return [reportedAt, reportedTo];
  };

  it("is the console's, whatever a counter says before or after", () => {
    const console = told("09:20", "console");
    const counters = [told("09:10", "window-1", "city-desk"), told("10:40", "window-1", "city-desk")];
    expect(toldAt(console, ...counters)).toEqual([at("09:20"), "phone"]);
    const corrected = told("11:00", "console", "city-desk");
    expect(toldAt(console, ...counters, corrected)).toEqual([at("11:00"), "city-desk"]);
  });

  it("is the first that a counter said, while the console has said nothing", () => {
    expect(toldAt(told("09:30", "window-1"), told("10:40", "window-2", "city-desk"))).toEqual([
      ...[at("09:30"), "phone"],
    ]);
  });

  it("is the console's last or else the counters' first, in any order of arrival", () => {
    const minute = fc.integer({ min: 0, max: 59 }).map((m) => `10:${String(m).padStart(2, "0")}`);
    const by = fc.constantFrom("console", "window-1", "window-2");
    const events = fc.array(
      fc.tuple(minute, by).map(([time, counterId]) => told(time, counterId)),
      { minLength: 1, maxLength: 8 },
    );
    const arrivals = events.chain((all) => fc.tuple(fc.constant(all), arbitraryArrivals(all)));
    fc.assert(
      fc.property(arrivals, ([all, arrived]) => {
        const times = (isConsole: boolean) =>
          all
            .filter(({ counterId }) => (counterId === "console") === isConsole)
            .map(({ changes }) => changes.reportedAt ?? "")
            .sort();
        expect(toldAt(...arrived)[0]).toBe(times(true).at(-1) ?? times(false)[0]);
      }),
    );
  });
});

describe("取消", () => {
  const one = anIncident();
  const tomorrow = "2026-05-15";
  const events = [
    one.reported("09:00"),
    one.updated("10:00", { voidReason: "別の窓口の記録と重複" }, tomorrow),
  ];

  it("is final, and what was recorded stays to be read", () => {
    const later = [
      ...[one.updated("11:00", { voidReason: "もう一度" }, tomorrow)],
      ...[
        one.updated("12:00", { state: "closed" }, tomorrow),
        one.updated("12:10", { state: "open" }, tomorrow),
      ],
    ];
    const voided = { at: at("10:00", tomorrow), staffId: "staff-2", reason: "別の窓口の記録と重複" };
    expect(foldIncident([...events, ...later])).toMatchObject({
      incident: { summary: "印刷できない", voided },
      closedAt: at("10:00", tomorrow),
    });
  });

  it("takes it out of every day's report, and is named on the day of the discovery", () => {
    for (const day of [today, tomorrow]) expect(incidentsBetween(events, day, day)).toEqual([]);
    expect(voidedIncidentsOfDay(events, today)).toMatchObject([
      { incidentId: one.incidentId, kind: "trouble", reason: "別の窓口の記録と重複" },
    ]);
    expect(voidedIncidentsOfDay(events, tomorrow)).toEqual([]);
  });

  it("is named once, on the day that it was last said to have been discovered on", () => {
    const moved = [...events, one.updated("09:30", { discoveredAt: at("08:50", tomorrow) }, tomorrow)];
    expect(voidedIncidentsOfDay(moved, today)).toEqual([]);
    expect(voidedIncidentsOfDay(moved, tomorrow)).toMatchObject([{ incidentId: one.incidentId }]);
  });
});

it("発生 that was set can be 不明 again", () => {
  const one = anIncident();
  const events = [one.reported("09:00"), one.updated("09:10", { occurredAt: at("08:50") })];
  expect(foldIncident(events)?.incident.occurredAt).toBe(at("08:50"));
  const cleared = foldIncident([...events, one.updated("09:20", { occurredAt: null })]);
  expect(cleared?.incident).not.toHaveProperty("occurredAt");
});

describe("incidentsBetween", () => {
  it("knows a day's incident that was written down on the day after, and nothing that was added later", () => {
    const one = anIncident();
    const events = [
      one.reported("08:40", "2026-05-15", at("17:00")),
      one.updated("09:00", { followUp: "電話で謝罪" }, "2026-05-15"),
    ];
    expect(incidentsBetween(events, today, today)).toMatchObject([
      { incidentId: one.incidentId, state: "open" },
    ]);
    expect(incidentsBetween(events, today, today)[0]?.followUp).toBeUndefined();
    expect(incidentsBetween(events, "2026-05-15", "2026-05-15")).toMatchObject([{ followUp: "電話で謝罪" }]);
    expect(incidentsBetween(events, "2026-05-13", "2026-05-13")).toEqual([]);
  });
});
