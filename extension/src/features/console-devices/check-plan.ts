import type { DeviceState } from "@desk/shared/contract";
import { isDisturbance } from "@desk/shared/figures/device-runs";
import type { Choice } from "./choices.ts";

/** What a round of looking at all devices records: 正常 unless something else was chosen. */
export type CheckLine = {
  readonly deviceId: string;
  /** null = as it is: somebody has set it, and nobody says otherwise. */
  readonly choice: Choice | null;
};

/**
 * A device that stands disturbed or 未使用, or that a check does not find well, stays so until the person says that it is
 * well again.
 */
export function usualLines(deviceIds: readonly string[], states: readonly DeviceState[]): CheckLine[] {
  return deviceIds.map((deviceId) => {
    const state = states.find((one) => one.deviceId === deviceId);
    const stays =
      (state?.status != null && state.status !== "ok") ||
      (state?.observed !== undefined && isDisturbance(state.observed));
    return { deviceId, choice: stays ? null : { status: "ok" } };
  });
}

export function withChoice(
  lines: readonly CheckLine[],
  deviceId: string,
  choice: Choice | null,
): CheckLine[] {
  return lines.map((line) => (line.deviceId === deviceId ? { deviceId, choice } : line));
}

export type CheckCounts = { readonly well: number; readonly exceptions: number; readonly left: number };

export function countsOf(lines: readonly CheckLine[]): CheckCounts {
  const well = lines.filter(({ choice }) => choice?.status === "ok").length;
  const left = lines.filter(({ choice }) => choice === null).length;
  return { well, left, exceptions: lines.length - well - left };
}
