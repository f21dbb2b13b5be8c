import { timeOf } from "@desk/shared/calendar/business-date";
import { comparedKind, openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { Counter } from "@desk/shared/contract";
import { type DayCharts, normalDaysMin } from "@desk/shared/contract/charts";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { Figure } from "./figure.tsx";
import { divisionKinds } from "./palette.ts";
import { Picture } from "./picture.tsx";
import { dayLabel, divisionPieces, hourLabel, hourRows, kindsIn, reviewRows } from "./rows.ts";
import { words } from "./words.ts";

/** The day's hours beside the usual ones. */
export function NormalFigure({ day }: { day: DayCharts }) {
  const { normalDay, hours } = day;
  const basis = words.normal.basis(
    openingKindLabels[comparedKind({ ...day, kind: day.openingKind }) ?? day.openingKind],
    normalDay.dates.length,
    normalDay.dates.map(dayLabel).reverse().join("、"),
  );
  const difference = (total: number, normal: number) => (total > normal ? "+" : "") + String(total - normal);
  return (
    <Figure
      title={words.normal.title}
      finding={normalFinding(day)}
      legend={[
        { code: "today", label: words.normal.today },
        ...(normalDay.enough ? [{ code: "usual", label: words.normal.usual }] : []),
      ]}
      note={normalDay.enough ? basis : undefined}
      table={{
        columns: [words.hour, words.normal.today, words.normal.usualColumn, words.normal.difference],
        rows: hours.map(({ hour, total, normal, ahead }) => [
          hourLabel(hour),
          ahead ? words.ahead : words.count(total),
          normal === null ? words.none : words.count(normal),
          normal === null || ahead ? words.none : difference(total, normal),
        ]),
      }}
    >
      <Picture label={normalFinding(day)} of={{ kind: "normal", rows: hourRows(day) }} />
    </Figure>
  );
}

function normalFinding(day: DayCharts): string {
  const { total, normalDay, hours, untilAt, businessDate } = day;
  const { enough, dates, soFar } = normalDay;
  if (comparedKind({ ...day, kind: day.openingKind }) === null) return words.normal.ownHours(total);
  if (!enough || normalDay.total === null || soFar.normal === null)
    return words.normal.notEnough(total, dates.length, normalDaysMin);
  const isOver = hours.every(({ ahead }) => !ahead) && untilAt.slice(0, 10) > businessDate;
  if (isOver) return words.normal.whole(total, total - normalDay.total);
  const hour = Number(timeOf(untilAt).slice(0, 2));
  const begun = hours.some((one) => one.hour < hour);
  return begun ? words.normal.soFar(hour, soFar.today, soFar.today - soFar.normal) : words.normal.notBegun;
}

/** The day's hours by what was done. */
export function DivisionFigure({ day }: { day: DayCharts }) {
  const bars = day.hours.map(({ hour, byDivision, total }) => ({
    place: hourLabel(hour),
    byDivision,
    total,
  }));
  const pieces = divisionPieces(bars);
  const kinds = kindsIn(
    pieces.map(({ code }) => code),
    divisionKinds,
  );
  const finding = divisionFinding(day);
  return (
    <Figure
      title={words.divisions.title}
      finding={finding}
      legend={kinds}
      table={{
        columns: [words.hour, ...kinds.map(({ label }) => label), words.divisions.total],
        rows: bars.map(({ place, byDivision, total }) => [
          place,
          ...kinds.map(({ code }) => String(byDivision[code] ?? 0)),
          String(total),
        ]),
      }}
    >
      {pieces.length > 0 && (
        <Picture
          label={finding}
          of={{
            kind: "stack",
            places: bars.map(({ place }) => place),
            pieces,
            totals: bars.filter(({ total }) => total > 0).map(({ place, total }) => ({ place, total })),
            unit: "件",
          }}
        />
      )}
    </Figure>
  );
}

function divisionFinding({ hours, total }: DayCharts): string {
  const busiest = hours.reduce((best, one) => (one.total > best.total ? one : best), { hour: 0, total: 0 });
  if (total === 0) return words.divisions.none;
  const sums = divisionKinds.map(({ code, label }) => ({
    label,
    n: hours.reduce((sum, { byDivision }) => sum + (byDivision[code] ?? 0), 0),
  }));
  const most = sums.reduce((best, one) => (one.n > best.n ? one : best));
  const share = `${Math.round((most.n / total) * 100)}%`;
  return words.divisions.most(busiest.hour, busiest.total, most.label, share);
}

/** How many waited for 審査 in each quarter of an hour, and how long at the longest. */
export function ReviewFigure({ day, counters }: { day: DayCharts; counters: readonly Counter[] }) {
  const rows = reviewRows(day);
  const isEmpty = day.review.cases === 0;
  return (
    <Figure
      title={words.review.title}
      finding={reviewFinding(day, counters)}
      note={words.review.note}
      table={{
        columns: [words.hour, words.review.waiting, words.review.longest],
        rows: day.review.slots.map(({ from, waiting, longestS }) => [
          timeOf(from),
          words.count(waiting),
          words.minutes(Math.round(longestS / 60)),
        ]),
      }}
    >
      {!isEmpty && (
        <>
          <Picture label={words.review.waitingPicture} of={{ kind: "waiting", rows }} />
          <Picture label={words.review.longestPicture} of={{ kind: "longest", rows }} />
        </>
      )}
    </Figure>
  );
}

function reviewFinding({ review }: DayCharts, counters: readonly Counter[]): string {
  const { peak, longest, cases } = review;
  if (peak === null || longest === null) return words.review.none;
  const counter = counters.find(({ id }) => id === longest.counterId)?.label ?? longest.counterId;
  const procedure = catalogueEntry(longest.procedureId)?.shortTitle ?? longest.procedureId;
  const which = [procedure, counter, ...(longest.to === null ? [words.review.stillWaiting] : [])].join("・");
  return words.review.found(cases, timeOf(peak.at), peak.waiting, Math.round(longest.waitS / 60), which);
}
