import fc from "fast-check";
import { deviceCauses, deviceStatuses, outcomes, phases } from "../contract/constants.ts";
import type { DeskEvent } from "../contract/event.ts";

/** The day on which the arbitrary cases start; corrections may move some to its neighbours. */
export const arbitraryDate = "2026-05-14";
const opensMs = Date.parse(`${arbitraryDate}T08:30:00+09:00`);

// Few of each, so that cases meet at the same procedure, counter and hour.
const procedureId = fc.constantFrom("guidance", "certificate-renewal", "pin-reset", "call-renewal");
const counterId = fc.constantFrom("window-1", "window-2", "call-1");
const staffId = fc.constantFrom("lead-1", "staff-2", "staff-3");
const reason = fc.constantFrom("入力誤り", "二重入力");
const phase = fc.constantFrom(...phases);
const outcome = fc.constantFrom(...outcomes);
const quantity = fc.integer({ min: 1, max: 5 });
const seldom = fc.nat({ max: 5 }).map((n) => n === 0);

const instantText = (ms: number, utc: boolean) =>
  utc ? new Date(ms).toISOString() : new Date(ms + 9 * 3_600_000).toISOString().replace("Z", "+09:00");

/** Seconds to the next event: often none (equal instants), now and then back (a PC's clock put right). */
const gapS = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1200 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0, 0, -45) },
);
/** Anywhere from the evening before to the morning after. */
const correctedAt = fc
  .tuple(fc.integer({ min: -20 * 60, max: 26 * 60 }), fc.boolean())
  .map(([minutes, utc]) => instantText(opensMs + minutes * 60_000, utc));

const changes = fc.record(
  {
    procedureId,
    outcome,
    quantity,
    startedAt: correctedAt,
    finishedAt: correctedAt,
    timeIsAccurate: fc.boolean(),
  },
  { requiredKeys: [] },
);
const finish = fc.record({
  outcome,
  quantity,
  timeIsAccurate: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  staffId,
  undone: seldom,
});

/** What the events have beyond their own payload; `salt` and `utc` vary ids and the way instants are written. */
const envelope = { gapS, salt: fc.nat({ max: 0xffff }), utc: fc.boolean() };
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("phase"), phase, ...envelope }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("finish"), finish, ...envelope }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("correct"), changes, reason, ...envelope }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("start"), procedureId, ...envelope }) },
);
const base = { counterId, staffId, startS: fc.nat({ max: 11 * 3600 }), salt: fc.nat({ max: 0xffff }) };
const caseModel = fc.record({
  ...base,
  procedureId,
  practice: seldom,
  entered: seldom,
  steps: fc.array(step, { maxLength: 7 }),
  voided: seldom,
  reason,
});
const tallyModel = fc.record({
  ...base,
  procedureId,
  quantity,
  voided: seldom,
  correction: fc.option(changes),
  reason,
});
const deviceModel = fc.record({
  ...base,
  deviceId: fc.constantFrom("terminal-1", "terminal-2"),
  status: fc.constantFrom(...deviceStatuses),
  cause: fc.constantFrom(...deviceCauses),
});

const presenceModel = fc.record({
  ...base,
  type: fc.constantFrom("StaffSignedIn" as const, "StaffSignedOut" as const),
});

/** 読みました and a question without an answer, now and then said to be of a case. */
const contentModel = fc.record({
  ...base,
  said: fc.oneof(
    fc.record({
      type: fc.constant("ProcedureChangeRead"),
      procedureId,
      procedureVersion: fc.nat({ max: 3 }).map((n) => n + 1),
    }),
    fc.record({
      type: fc.constant("QuestionNoted"),
      question: fc.constantFrom("駐車場はありますか", "授乳室はどこですか"),
    }),
  ),
  ofCase: fc.nat(),
});

type Model<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Stamp = (ms: number, salt: number, utc?: boolean) => { id: string; at: string };

/** Ids are unique within an `idBlock`, and do not follow the time. */
function stampOf(idBlock: string): Stamp {
  let made = 0;
  return (ms, salt, utc = false) => {
    made += 1;
    const [a, b] = [salt, made].map((n) => n.toString(16).padStart(4, "0"));
    return { id: `${idBlock}${a}-0000-7000-8000-00000000${b}`, at: instantText(ms, utc) };
  };
}

function caseEvents(model: Model<typeof caseModel>, stamp: Stamp): DeskEvent[] {
  let ms = opensMs + model.startS * 1000;
  const by = { counterId: model.counterId, staffId: model.staffId };
  const first = stamp(ms, model.salt);
  const of = { ...by, transactionId: first.id };
  const start = { type: "TransactionStarted", ...of, procedureVersion: 1, channel: "counter" } as const;
  const practice = model.practice ? ({ practice: true } as const) : {};
  const entered = model.entered ? { enteredAfterwards: { reason: model.reason } } : {};
  const events: DeskEvent[] = [
    { ...start, ...first, procedureId: model.procedureId, ...practice, ...entered },
  ];
  for (const one of model.steps) {
    ms += one.gapS * 1000;
    const next = { ...of, ...stamp(ms, one.salt, one.utc) };
    if (one.kind === "phase") events.push({ type: "TransactionPhaseChanged", ...next, phase: one.phase });
    else if (one.kind === "correct")
      events.push({ type: "TransactionCorrected", ...next, changes: one.changes, reason: one.reason });
    else if (one.kind === "start")
      events.push({ ...start, ...next, procedureId: one.procedureId, ...practice });
    else {
      const { undone, ...payload } = one.finish;
      events.push({ type: "TransactionFinished", ...next, ...payload, path: [], deviceIds: [] });
      if (undone)
        events.push({ type: "TransactionReopened", ...of, ...stamp(ms + 5000, one.salt), finishId: next.id });
    }
  }
  if (model.voided)
    events.push({
      type: "TransactionVoided",
      ...of,
      ...stamp(ms + 60_000, model.salt),
      reason: model.reason,
    });
  return events;
}

function tallyEvents(model: Model<typeof tallyModel>, stamp: Stamp): DeskEvent[] {
  const ms = opensMs + model.startS * 1000;
  const by = { counterId: model.counterId, staffId: model.staffId };
  const first = stamp(ms, model.salt);
  const about = { ...by, transactionId: first.id, reason: model.reason };
  const events: DeskEvent[] = [
    { type: "TallyAdded", ...first, ...by, procedureId: model.procedureId, quantity: model.quantity },
  ];
  if (model.correction !== null)
    events.push({
      type: "TransactionCorrected",
      ...about,
      ...stamp(ms + 30_000, model.salt),
      changes: model.correction,
    });
  if (model.voided) events.push({ type: "TransactionVoided", ...about, ...stamp(ms + 60_000, model.salt) });
  return events;
}

function deviceEvent(model: Model<typeof deviceModel>, stamp: Stamp): DeskEvent {
  const { startS, salt, ...payload } = model;
  return { type: "DeviceStatusReported", ...stamp(opensMs + startS * 1000, salt), ...payload };
}

function presenceEvent(model: Model<typeof presenceModel>, stamp: Stamp): DeskEvent {
  const { startS, salt, ...payload } = model;
  return { ...stamp(opensMs + startS * 1000, salt), ...payload };
}

function contentEvent(
  model: Model<typeof contentModel>,
  stamp: Stamp,
  caseIds: readonly string[],
): DeskEvent {
  const { startS, salt, said, ofCase, ...by } = model;
  const head = { ...stamp(opensMs + startS * 1000, salt), ...by };
  if (said.type === "ProcedureChangeRead") return { ...head, ...said, type: said.type };
  const transactionId = caseIds[ofCase % (caseIds.length + 1)];
  return { ...head, ...said, ...(transactionId === undefined ? {} : { transactionId }) };
}

/** Events that are about the scripts and not about the work; some name a case of `caseIds`. */
export function arbitraryReadings(caseIds: readonly string[], idBlock = "0199"): fc.Arbitrary<DeskEvent[]> {
  return fc.array(contentModel, { minLength: 1, maxLength: 6 }).map((models) => {
    const stamp = stampOf(idBlock);
    return models.map((model) => contentEvent(model, stamp, caseIds));
  });
}

/**
 * A day's events with everything that figures must bear: reopened finishes, second starts, corrections (also to
 * other days and of unfinished cases), voids, tallies, practice, 出勤 and 退勤, phase changes after the finish, equal instants,
 * clocks put back, both ways of writing an instant. Ids are unique and do not follow the time; two days that
 * meet in one test need different `idBlock`s (four hex digits).
 */
export function arbitraryDay({
  maxCases = 8,
  maxTallies = 4,
  maxDevices = 3,
  maxPresence = 4,
  idBlock = "0196",
} = {}): fc.Arbitrary<DeskEvent[]> {
  return fc
    .tuple(
      fc.array(caseModel, { maxLength: maxCases }),
      fc.array(tallyModel, { maxLength: maxTallies }),
      fc.array(deviceModel, { maxLength: maxDevices }),
      fc.array(presenceModel, { maxLength: maxPresence }),
    )
    .map(([cases, tallies, devices, presence]) => {
      const stamp = stampOf(idBlock);
      return [
        ...cases.flatMap((model) => caseEvents(model, stamp)),
        ...tallies.flatMap((model) => tallyEvents(model, stamp)),
        ...devices.map((model) => deviceEvent(model, stamp)),
        ...presence.map((model) => presenceEvent(model, stamp)),
      ];
    });
}

/** The same events in any order of arrival, some of them more than once. */
export function arbitraryArrivals<T>(events: readonly T[]): fc.Arbitrary<T[]> {
  return fc
    .subarray([...events])
    .chain((again) =>
      fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length }),
    );
}
