import type { Device, DeviceState, DeviceStatus } from "@desk/shared/contract";

export type WallDevice = { readonly device: Device; readonly state: DeviceState | undefined };
export type WallDevices = {
  readonly named: readonly WallDevice[];
  /** How many of the others stand so, the worst first; null = 未確認. */
  readonly rest: readonly { readonly status: DeviceStatus | null; readonly count: number }[];
};

const worstFirst: readonly (DeviceStatus | null)[] = ["down", "trouble", "maintenance", null, "ok", "unused"];
const statusOf = ({ state }: WallDevice) => state?.status ?? null;
const rankOf = (one: WallDevice) => worstFirst.indexOf(statusOf(one));
const isFaulty = (one: WallDevice) => rankOf(one) <= worstFirst.indexOf("maintenance");

/** Phones stand above, with who can pick up and which are dead; here only one that rings but is not well. */
const isShown = ({ device: { kind }, state }: WallDevice) => kind !== "phone" || state?.status === "trouble";

/**
 * Where there is room for all of them each has its name; otherwise those that do not work, the worst first, and the
 * others as a sum in two lines. @param room in lines; who has taken charge of a device needs a second one
 */
export function wallDevices(
  devices: readonly Device[],
  states: readonly DeviceState[],
  room: number,
): WallDevices {
  const all = devices
    .map((device) => ({ device, state: states.find(({ deviceId }) => deviceId === device.id) }))
    .filter(isShown)
    .sort((a, b) => rankOf(a) - rankOf(b));
  const named = upTo(room, all);
  if (named.length === all.length) return { named, rest: [] };
  const faulty = upTo(room - 2, all.filter(isFaulty));
  const others = all.slice(faulty.length);
  const rest = worstFirst.map((status) => ({
    status,
    count: others.filter((one) => statusOf(one) === status).length,
  }));
  return { named: faulty, rest: rest.filter(({ count }) => count > 0) };
}

function upTo(lines: number, devices: readonly WallDevice[]): WallDevice[] {
  let left = lines;
  return devices.filter(({ state }) => {
    left -= state?.takenBy === undefined ? 1 : 2;
    return left >= 0;
  });
}
