import type { Device } from "@desk/shared/contract";
import type { Availability, DayCharts, WeekCharts } from "@desk/shared/contract/charts";
import { Figure } from "./figure.tsx";
import { statusKinds } from "./palette.ts";
import { Picture } from "./picture.tsx";
import { dayLabel, deviceRows, kindsIn, labelOf, minutesOf, percent, shareRows, sharesOf } from "./rows.ts";
import { words } from "./words.ts";

const shareOf = (device: Availability, code: string) =>
  sharesOf(device).find((share) => share.code === code)?.share ?? 0;

/** Each device's day as a band of its statuses. */
export function DevicesFigure({ day, devices }: { day: DayCharts; devices: readonly Device[] }) {
  const rows = deviceRows(day, devices);
  const kinds = kindsIn(
    rows.map(({ code }) => code),
    statusKinds,
  );
  const finding = rows.length === 0 ? words.devices.closed : devicesFinding(day, devices);
  const { opensAt, closesAt, businessDate } = day;
  return (
    <Figure
      title={words.devices.title}
      finding={finding}
      legend={kinds}
      table={{
        columns: [words.devices.device, ...kinds.map(({ label }) => label)],
        rows: day.devices.map((device) => [
          labelOf(devices, device.deviceId),
          ...kinds.map(({ code }) => percent(shareOf(device, code))),
        ]),
      }}
    >
      {rows.length > 0 && opensAt !== null && closesAt !== null && (
        <Picture
          label={finding}
          of={{
            kind: "devices",
            rows,
            devices: day.devices.map(({ deviceId }) => labelOf(devices, deviceId)),
            from: minutesOf(`${businessDate}T${opensAt}:00+09:00`, businessDate),
            to: minutesOf(`${businessDate}T${closesAt}:00+09:00`, businessDate),
          }}
        />
      )}
    </Figure>
  );
}

const faults = ["down", "trouble", "maintenance"] as const;

function devicesFinding({ devices: all }: DayCharts, known: readonly Device[]): string {
  const told = all.flatMap(({ deviceId, seconds }) => {
    const parts = faults.flatMap((code) => {
      const label = statusKinds.find((kind) => kind.code === code)?.label ?? code;
      return seconds[code] === 0
        ? []
        : // Cut to whole minutes, as in the report.
          [words.devices.part(label, Math.floor(seconds[code] / 60))];
    });
    return parts.length === 0 ? [] : [words.devices.fault(labelOf(known, deviceId), parts.join("・"))];
  });
  const unknown = all
    .filter((device) => shareOf(device, "unknown") === 1)
    .map(({ deviceId }) => labelOf(known, deviceId));
  const first = told.length === 0 ? words.devices.allFine : words.devices.faults(told.join("、"));
  if (unknown.length === 0) return first;
  const second = words.devices.unknown(unknown.join("、"));
  return unknown.length === all.length ? second : first + second;
}

/** Day by day: the share of the opening hours that each device was in each status. */
export function SharesFigure({ weeks, devices }: { weeks: WeekCharts; devices: readonly Device[] }) {
  const { deviceDays } = weeks;
  const rows = shareRows(deviceDays, devices);
  const ids = deviceDays.at(-1)?.devices.map(({ deviceId }) => deviceId) ?? [];
  const finding = sharesFinding(weeks, devices);
  return (
    <Figure
      wide
      title={words.shares.title}
      finding={finding}
      legend={kindsIn(
        rows.map(({ code }) => code),
        statusKinds,
      )}
      note={words.shares.note}
      table={{
        columns: [words.shares.day, ...ids.map((id) => labelOf(devices, id))],
        rows: deviceDays.map(({ businessDate, devices: of }) => [
          dayLabel(businessDate),
          ...ids.map((id) => {
            const device = of.find(({ deviceId }) => deviceId === id);
            if (device === undefined) return words.none;
            return sharesInWords(device);
          }),
        ]),
      }}
    >
      {rows.length > 0 && (
        <Picture
          label={finding}
          of={{
            kind: "shares",
            rows,
            devices: ids.map((id) => labelOf(devices, id)),
            places: deviceDays.map(({ businessDate }) => dayLabel(businessDate)),
          }}
        />
      )}
    </Figure>
  );
}

function sharesInWords(device: Availability): string {
  const labelOfCode = (code: string) => statusKinds.find((kind) => kind.code === code)?.label ?? code;
  return sharesOf(device)
    .map(({ code, share }) => words.shares.cell(labelOfCode(code), percent(share)))
    .join("・");
}

/** 未使用 and 未確認 are no fault of a device. */
function sharesFinding({ deviceDays }: WeekCharts, known: readonly Device[]): string {
  const sums = new Map<string, { bad: number; all: number }>();
  for (const { devices } of deviceDays)
    for (const { deviceId, seconds } of devices) {
      const sum = sums.get(deviceId) ?? { bad: 0, all: 0 };
      sum.bad += seconds.down + seconds.trouble;
      sum.all += Object.values(seconds).reduce((total, one) => total + one, 0);
      sums.set(deviceId, sum);
    }
  const ranked = [...sums].map(([id, { bad, all }]) => ({ id, share: all === 0 ? 0 : bad / all }));
  const worst = ranked.sort((a, b) => b.share - a.share)[0];
  if (worst === undefined) return words.shares.none;
  if (worst.share === 0) return words.shares.allFine;
  return words.shares.found(labelOf(known, worst.id), percent(worst.share));
}
