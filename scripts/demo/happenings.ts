import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEvent, DeskEventOf, DeviceCause, DeviceStatus } from "@desk/shared/contract";
import { type Random, seededUuid } from "./random.ts";
import type { RecordedCase, Who, WorkedCase } from "./record.ts";

type Report = { time: string; deviceId: string; status: DeviceStatus; cause?: DeviceCause; note?: string };

/** What the site lead entered about the devices: the morning's round, then the day's two disturbances. */
export function deviceReports(
  random: Random,
  date: string,
  lead: Who,
  deviceIds: readonly string[],
  withOutage: boolean,
): DeskEvent[] {
  const morning = deviceIds.map(
    (deviceId): Report => ({
      time: "08:25",
      deviceId,
      status: deviceId === "pc-4" ? "unused" : "ok",
    }),
  );
  const day: Report[] = [
    {
      time: "10:22",
      deviceId: "mynaassist-1",
      status: "trouble",
      cause: "other",
      note: "撮影画面が固まり再起動",
    },
    { time: "10:41", deviceId: "mynaassist-1", status: "ok" },
  ];
  const outage: Report[] = [
    {
      time: "14:05",
      deviceId: "terminal-2",
      status: "down",
      cause: "terminal",
      note: "カード読取不良、保守へ連絡",
    },
    { time: "14:40", deviceId: "terminal-2", status: "ok" },
  ];
  return [...morning, ...(withOutage ? [...day, ...outage] : [])].map(
    ({ time, ...said }, index): DeskEventOf<"DeviceStatusReported"> => {
      const atMs = instantOf(date, time) + index * 4000;
      return {
        type: "DeviceStatusReported",
        id: seededUuid(random, atMs),
        at: toJstIso(atMs),
        ...lead,
        ...said,
      };
    },
  );
}

/** Turns a plain day into a real one: the forgotten case, the one measured wrongly. */
export function disturb(
  random: Random,
  cases: readonly WorkedCase[],
  date: string,
  withForgotten: boolean,
): WorkedCase[] {
  const out = [...cases];
  const change = (index: number, to: (one: WorkedCase) => WorkedCase) => {
    const one = out[index];
    if (one === undefined) throw new Error("the generated day lacks a case for one of its happenings");
    out[index] = to(one);
  };
  const before = instantOf(date, "17:00");
  // Left in 審査待ち at the end of the first shift.
  const forgotten = out.findLastIndex(
    (one) => one.startMs < before && one.phases.some((p) => p.phase === "review"),
  );
  if (withForgotten)
    change(forgotten, (one) => ({
      ...one,
      finishMs: null,
      phases: one.phases.filter((p) => p.phase === "review"),
    }));
  const windows = out.flatMap((one, index) =>
    one.phases.length > 0 && one.finishMs !== null ? [index] : [],
  );
  change(random.pick(windows.map((index) => [index, 1] as const)), (one) => ({
    ...one,
    timeIsAccurate: false,
  }));
  return out;
}

type Mark = { finish: DeskEvent & { transactionId: string }; afterMs: number };

/** 取消, 訂正 and the undo bar, each as the panel sends it; appended to the case they are about. */
export function mend(random: Random, recorded: readonly RecordedCase[], tally: DeskEvent): DeskEvent[] {
  const simple = recorded.filter(
    ({ events }) => events.length === 2 && events[1]?.type === "TransactionFinished",
  );
  const renewals = recorded.filter((one) => {
    const [first, last] = [one.events[0], one.events.at(-1)];
    return (
      first?.type === "TransactionStarted" &&
      first.procedureId === "certificate-renewal" &&
      last?.type === "TransactionFinished" &&
      last.outcome === "completed"
    );
  });
  const [voidA, voidB] = [simple[2], simple.at(-3)];
  const [corrected, undone] = [renewals[5], renewals[11]];
  if (!voidA || !voidB || !corrected || !undone)
    throw new Error("the generated day is too small to be mended");
  return [
    voided(random, mark(voidA, 45_000), "同じ方を二重に開始したため"),
    voided(random, mark(voidB, 20_000), "押し間違い"),
    voidedTally(random, tally),
    {
      ...head(random, mark(corrected, 600_000)),
      type: "TransactionCorrected",
      changes: { procedureId: "certificate-issue" },
      reason: "期限切れのため新規発行で処理",
    },
    ...finishedAgain(random, mark(undone, 6000)),
  ];
}

function mark(one: RecordedCase, afterMs: number): Mark {
  const finish = one.events.at(-1);
  if (finish?.type !== "TransactionFinished") throw new Error(`case ${one.transactionId} has no finish`);
  return { finish, afterMs };
}

function head(random: Random, { finish, afterMs }: Mark) {
  const atMs = Date.parse(finish.at) + afterMs;
  const { counterId, staffId, transactionId } = finish;
  return { id: seededUuid(random, atMs), at: toJstIso(atMs), counterId, staffId, transactionId };
}

function voided(random: Random, one: Mark, reason: string): DeskEvent {
  return { type: "TransactionVoided", ...head(random, one), reason };
}

function voidedTally(random: Random, tally: DeskEvent): DeskEvent {
  const one = { finish: { ...tally, transactionId: tally.id } as Mark["finish"], afterMs: 8000 };
  return { type: "TransactionVoided", ...head(random, one), reason: "案内の件数を多く押したため" };
}

/** 完了の取り消し within the ten seconds, then the same case finished for good. */
function finishedAgain(random: Random, one: Mark): DeskEvent[] {
  const { finish } = one;
  return [
    { type: "TransactionReopened", ...head(random, one), finishId: finish.id },
    { ...(finish as DeskEventOf<"TransactionFinished">), ...head(random, { ...one, afterMs: 52_000 }) },
  ];
}
