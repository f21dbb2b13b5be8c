import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { type EventRow, useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import "./attention.css";

import type { ReactNode } from "react";
import { eventLabels, sentenceOf, words } from "./words.ts";
/** 要確認: what the agent refused, why, and what can be done. Nothing leaves this list unseen. */
export function AttentionScreen({
  onBack,
  locked,
}: {
  onBack: () => void;
  /** Why nothing can be done about them now, where that is so. */
  locked: ReactNode;
}) {
  const desk = useDesk();
  const { rejected, setAside } = useDeskState((state) => state.unsent);
  const signIn = useDeskState((state) => state.settings.signIn);
  const mayDecide = signIn?.staff.role === "lead" && signIn.pin === "checked";
  useHotkeys({ Backspace: onBack, Escape: onBack });
  return (
    <>
      <ScreenHeader title={words.title} onBack={onBack} />
      <main className="attention">
        {rejected.length > 0 && locked}
        {rejected.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <Banner kind="warning">{words.lead}</Banner>
            <ul className="attention__list">
              {rejected.map((row) => (
                <li key={row.order} className="attention__item">
                  <Refused row={row} />
                  {locked === null && (
                    <div className="attention__actions">
                      <Button onClick={() => void desk.resend(row.order)}>{words.again}</Button>
                      <Button disabled={!mayDecide} onClick={() => void desk.setAside(row.order)}>
                        {words.aside}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
            {locked === null && !mayDecide && <p className="field__hint">{words.asideOnlyLead}</p>}
          </>
        )}
        {setAside.length > 0 && (
          <section aria-labelledby="attention-aside">
            <h2 id="attention-aside">{words.asideTitle}</h2>
            <ul className="attention__list">
              {setAside.map((row) => (
                <li key={row.order} className="attention__item">
                  <Refused row={row} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}

function Refused({ row }: { row: EventRow }) {
  const { event, delivery } = row;
  const refusal = "reason" in delivery ? delivery : null;
  const devices = useDeskState((state) => state.settings.site?.devices);
  const labelOf = (id: string) => devices?.find((device) => device.id === id)?.label ?? id;
  const subject =
    "procedureId" in event
      ? catalogueEntry(event.procedureId)?.title
      : "deviceId" in event && event.deviceId !== undefined
        ? labelOf(event.deviceId)
        : "";
  return (
    <>
      <p className="attention__what">
        <span className="number">
          {formatMonthDay(businessDateOf(event.at))} {timeOf(event.at)}
        </span>{" "}
        {eventLabels[event.type]} {subject}
      </p>
      {refusal !== null && (
        <p>
          {words.reason}：{sentenceOf(refusal)}
        </p>
      )}
    </>
  );
}
