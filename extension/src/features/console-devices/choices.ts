import {
  causeBeside,
  type DeviceCause,
  type DeviceStatus,
  deviceCauses,
  deviceStatusLabels,
} from "@desk/shared/contract";

/** One button of the sheet: a status, with its cause where one is asked for. */
export type Choice = { readonly status: DeviceStatus; readonly cause?: DeviceCause };

/** The buttons of one row. */
export type ChoiceRow = { readonly status: DeviceStatus; readonly choices: readonly Choice[] };

const faults = deviceCauses.filter((cause) => cause !== "planned");

// A planned stop has one cause, and a device that works or is not used has none.
const causesOf: Record<DeviceStatus, readonly DeviceCause[]> = {
  ok: [],
  trouble: faults,
  down: faults,
  maintenance: ["planned"],
  unused: [],
};

/** Every status, and beside it one button a cause: two taps in all, the device and the button. */
export const choiceRows: readonly ChoiceRow[] = (
  ["ok", "trouble", "down", "maintenance", "unused"] as const
).map((status) => ({
  status,
  choices:
    causesOf[status].length === 0 ? [{ status }] : causesOf[status].map((cause) => ({ status, cause })),
}));

/** What a choice records: the state, and its cause where that says more. */
export function choiceText({ status, cause }: Choice, between: string): string {
  return [deviceStatusLabels[status], causeBeside(status, cause)].filter(Boolean).join(between);
}
