import type { Device } from "@desk/shared/contract";
import type { DayCharts } from "@desk/shared/contract/charts";
import type { ReactNode } from "react";
import type { Drawn } from "./drawn.ts";
import { type Kind, statusKinds } from "./palette.ts";
import { ChartPatterns, Swatch } from "./patterns.tsx";
import { Picture } from "./picture.tsx";
import { deviceRows, hourRows, kindsIn, labelOf, minutesOf, reviewRows, troubledFirst } from "./rows.ts";
import { words } from "./words.ts";

/** More bands cannot be told apart from afar. */
const bandsAtMost = 4;

/** The day's three pictures side by side in one low strip, as high as its place: for whoever stands far from it. */
export function DayStrip({ day, devices }: { day: DayCharts; devices: readonly Device[] }) {
  const usual = day.normalDay.enough ? [{ code: "usual", label: words.strip.usual }] : [];
  return (
    <>
      <ChartPatterns />
      <div className="chart-strip">
        <Short
          title={words.strip.hours}
          legend={usual}
          of={{ kind: "normal", rows: hourRows(day) }}
          none={null}
        />
        <Short
          title={words.strip.review}
          of={{ kind: "waiting", rows: reviewRows(day) }}
          none={day.review.cases === 0 ? words.review.none : null}
        />
        <Bands day={day} devices={devices} />
      </div>
    </>
  );
}

/** Only the devices that were not well at some time of the day: fifty bands would be fifty hairs. */
function Bands({ day, devices }: { day: DayCharts; devices: readonly Device[] }) {
  const { opensAt, closesAt, businessDate } = day;
  const troubled = troubledFirst(day.devices);
  const shown = troubled.slice(0, bandsAtMost);
  const rows = deviceRows({ ...day, devices: shown }, devices);
  const title = words.strip.devices(troubled.length - shown.length);
  if (opensAt === null || closesAt === null)
    return <Short title={title} of={null} none={words.devices.closed} />;
  return (
    <Short
      title={title}
      legend={kindsIn(
        rows.map(({ code }) => code),
        statusKinds,
      )}
      of={{
        kind: "devices",
        rows,
        devices: shown.map(({ deviceId }) => labelOf(devices, deviceId)),
        from: minutesOf(`${businessDate}T${opensAt}:00+09:00`, businessDate),
        to: minutesOf(`${businessDate}T${closesAt}:00+09:00`, businessDate),
      }}
      none={shown.length === 0 ? words.strip.allFine : null}
    />
  );
}

function Short({
  title,
  legend = [],
  of,
  none,
}: {
  title: string;
  legend?: readonly Kind[];
  of: Drawn | null;
  /** Said instead of an empty picture. */
  none: string | null;
}): ReactNode {
  return (
    <figure className="chart-strip__one">
      <figcaption>
        <strong>{title}</strong>
        {none === null &&
          legend.map(({ code, label }) => (
            <span key={code} className="chart-strip__key">
              <Swatch code={code} />
              {label}
            </span>
          ))}
      </figcaption>
      {none !== null || of === null ? <p>{none}</p> : <Picture label={title} of={of} filling />}
    </figure>
  );
}
