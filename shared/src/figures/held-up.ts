import type { Device } from "../contract/site.ts";
import { catalogueEntry, type Division } from "../procedures/catalogue.ts";
import type { CaseState } from "./case.ts";
import { isDisturbed, type Run } from "./device-runs.ts";

/** A case that ended as `system-down` and the devices that it named; epoch milliseconds. */
export type HeldUpCase = {
  readonly procedureId: string;
  readonly deviceIds: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly quantity: number;
};

/** Null for a case that runs on; whether it ended as `system-down` is the caller's question. */
export function heldUpOf({ procedureId, startedAt, finished }: CaseState): HeldUpCase | null {
  if (finished === null) return null;
  const { deviceIds, quantity, at } = finished;
  return { procedureId, deviceIds, startMs: Date.parse(startedAt), endMs: Date.parse(at), quantity };
}

/** The devices of a site: their stretches and what they are. */
export type DeviceLines = {
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  readonly kinds: ReadonlyMap<string, Device["kind"]>;
};

/** What a case of a division is worked with; 案内 turns people away for what they came for. None for telephones. */
const kindsOf: Record<Exclude<Division, "6-5">, readonly Device["kind"][]> = {
  "6-1": ["terminal", "mynaassist"],
  "6-2": ["terminal"],
  "6-3-1": ["mynaassist"],
  "6-3-2": ["pc"],
  "6-4": [],
};

/** The kinds of devices with which a procedure is worked; a script that no contract knows has none. */
export function deviceKindsOf(procedureId: string): readonly Device["kind"][] {
  const entry = catalogueEntry(procedureId);
  return entry === undefined ? [] : kindsOf[entry.division];
}

/**
 * The devices that can have turned a case away which named none: of a kind that its procedure uses, and disturbed at the
 * instant of its end by what a person said or the calendar. A check that had no answer has not seen the work: of the PC on
 * which the case was recorded it would be wrong. In the order of `runs`.
 */
export function suspectsOf(
  { procedureId, endMs }: Pick<HeldUpCase, "procedureId" | "endMs">,
  { runs, kinds }: DeviceLines,
): string[] {
  const used = deviceKindsOf(procedureId);
  return [...runs]
    .filter(([deviceId]) => used.some((kind) => kinds.get(deviceId) === kind))
    .filter(([, line]) => line.some((run) => standsInTheWay(run) && lastsAt(run, endMs)))
    .map(([deviceId]) => deviceId);
}

const standsInTheWay = ({ status, source }: Run) => isDisturbed(status) && source !== "auto";

/** From its beginning on, up to and without its end. */
export const lastsAt = ({ fromMs, toMs }: Run, ms: number) => fromMs <= ms && ms < toMs;

/**
 * The devices whose 影響件数 a case is in: those it named, where they were disturbed at an instant of it, or the one and
 * only suspect. None = it is counted apart, as 機器不特定: which device it was would be a guess.
 */
export function heldUpBy(one: HeldUpCase, lines: DeviceLines): readonly string[] {
  if (one.deviceIds.length === 0) {
    const suspects = suspectsOf(one, lines);
    return suspects.length === 1 ? suspects : [];
  }
  return one.deviceIds.filter((deviceId) =>
    lines.runs
      .get(deviceId)
      ?.some((run) => isDisturbed(run.status) && run.fromMs <= one.endMs && run.toMs >= one.startMs),
  );
}
