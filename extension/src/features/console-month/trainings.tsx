import { formatMonthDay } from "@desk/shared/calendar/era";
import type { MonthlyReport } from "@desk/shared/contract/monthly";
import { trainingTopicLabels } from "@desk/shared/contract/shift";
import { trainingWords as words } from "./words.ts";

/** 研修 of the month (S §10(2)), as entered beside the shift table. */
export function Trainings({ trainings }: { trainings: MonthlyReport["staffing"]["trainings"] }) {
  return (
    <section className="console-card" aria-labelledby="console-month-trainings">
      <h2 id="console-month-trainings">{words.title}</h2>
      {trainings.length === 0 && <p className="console-empty">{words.none}</p>}
      {trainings.length > 0 && (
        <ul className="console-month-trainings">
          {trainings.map(({ businessDate, title, topic, minutes, participants }) => (
            <li key={`${businessDate}/${title}`}>
              <span className="number">{formatMonthDay(businessDate)}</span>　{title}（
              {trainingTopicLabels[topic]}）{" "}
              <span className="number">
                {words.minutes(minutes)}・{words.people(participants)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
