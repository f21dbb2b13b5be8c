import { timeOf, toJstIso } from "@desk/shared/calendar/business-date";
import { hoursText } from "@desk/shared/calendar/day-hours";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { openingText, ownHoursOf } from "@desk/shared/calendar/opening-kind";
import type { SiteAnswer } from "@desk/shared/contract";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, useNow } from "../../ui/index.ts";
import { type Coming, changedHours, comingChanges, stopToday } from "./coming.ts";
import { words } from "./words.ts";

/** The site as told today: one kept from yesterday knows nothing of today's calendar. */
function useSiteOfToday(): SiteAnswer | null {
  const site = useDeskState((state) => state.settings.site);
  const businessDate = useDeskState((state) => state.businessDate);
  return site?.today.date === businessDate ? site : null;
}

/**
 * For a case that tells callers the hours of a usual day: today's own and those of the next changed day, in one line. Why
 * stands on home. Nothing while all is as usual.
 */
export function HoursLine() {
  const site = useSiteOfToday();
  if (site === null) return null;
  const { today, next } = changedHours(site, site.today.date);
  if (today === null && next === null) return null;
  return (
    <aside className="home-hours" aria-label={words.hoursChanged}>
      {today !== null && <strong>{words.ownHours(hoursText(today))}</strong>}
      {next !== null && <span>{`${words.coming} ${comingText(next)}`}</span>}
    </aside>
  );
}

/** What is not as usual today and in the next days, by the site's calendar. */
export function DayNotice() {
  const site = useSiteOfToday();
  const businessDate = useDeskState((state) => state.businessDate);
  if (site === null) return null;
  const coming = comingChanges(site, businessDate);
  return (
    <>
      <Today today={site.today} />
      <StopToday today={site.today} />
      {coming.length > 0 && (
        <Banner kind="info">
          <strong>{words.coming}</strong>
          {coming.map((one) => (
            <p key={`${one.what} ${one.date}`}>{`${comingText(one)}　${words.reason(one.reason)}`}</p>
          ))}
        </Banner>
      )}
    </>
  );
}

function Today({ today }: Pick<SiteAnswer, "today">) {
  const own = ownHoursOf(today);
  return (
    <>
      {today.kind === "holiday-opening" && <Banner kind="info">{words.holidayOpening}</Banner>}
      {today.kind === "closed" && <Banner kind="warning">{words.closed}</Banner>}
      {own !== null && (
        <Banner kind="warning">{`${words.ownHours(hoursText(own))}${words.reason(today.reason ?? "")}`}</Banner>
      )}
    </>
  );
}

function StopToday({ today }: Pick<SiteAnswer, "today">) {
  const desk = useDesk();
  const stop = stopToday(today, timeOf(toJstIso(useNow(desk.now))));
  if (stop === null) return null;
  const hours = stop.isAllDay ? null : hoursText(stop.hours);
  return <Banner kind="warning">{words.stopToday(hours, today.jlisStop?.note ?? "")}</Banner>;
}

function comingText(one: Coming): string {
  const { what, date, hours } = one;
  const becomes =
    what === "stop"
      ? words.stop(hours == null ? null : hoursText(hours))
      : openingText({ kind: one.kind, opensAt: hours?.from, closesAt: hours?.to });
  return words.comingLine(formatMonthDay(date), becomes);
}
