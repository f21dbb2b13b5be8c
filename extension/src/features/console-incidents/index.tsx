import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { SiteAnswer } from "@desk/shared/contract";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { type Sent, useDesk, useDeskState, useSent } from "../../outbox/index.ts";
import { SelectField, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import "./console-incidents.css";
import { EnterDialog } from "./enter-dialog.tsx";
import { IncidentDialog } from "./incident-dialog.tsx";
import { IncidentTable } from "./incident-table.tsx";
import { namesOf } from "./names.ts";
import { WithinSetting } from "./within-setting.tsx";
import { words } from "./words.ts";

type Props = { place: readonly string[]; onPlace: (place: readonly string[]) => void };

/** 苦情・トラブル・事故: what the city has to know, and since when. Month and incident stand in the address. */
export function Incidents({ place, onPlace }: Props) {
  const site = useDeskState((state) => state.settings.site);
  const [shown = openOnly, opened] = place;
  if (site === null) return null;
  return (
    <List
      site={site}
      shown={shown}
      opened={opened ?? null}
      onShow={(next) => onPlace([next])}
      onOpen={(id) => onPlace(id === null ? [shown] : [shown, id])}
    />
  );
}

const openOnly = "open";

function List(props: {
  site: SiteAnswer;
  /** `open`, or a month. */
  shown: string;
  opened: string | null;
  onShow: (shown: string) => void;
  onOpen: (incidentId: string | null) => void;
}) {
  const { site, shown, opened, onShow, onOpen } = props;
  const { incidents } = useLeadAgent();
  const desk = useDesk();
  const today = useDeskState((state) => state.businessDate);
  // Whoever reports at a counter is seen here at once.
  const untold = useDeskState((state) => state.live?.untold);
  const read = useLoaded(
    shown,
    () => incidents.list(shown === openOnly ? null : shown),
    JSON.stringify(untold),
  );
  const [answered, setAnswered] = useState(0);
  const sending = useSent(() => {
    setAnswered((count) => count + 1);
    read.reload();
  });
  const [entering, setEntering] = useState(false);
  const names = namesOf(site);
  const value = read.value;
  return (
    <section className="console-card incidents" aria-labelledby="console-incidents">
      <h2 id="console-incidents">
        {words.title}
        <span className="console-card-aside number">
          {untold === undefined || untold.length === 0 ? words.noneUntold : words.untold(untold.length)}
        </span>
      </h2>
      <p>{words.lead}</p>
      <div className="editing-row incidents-bar">
        <SelectField label={words.shown} value={shown} choices={choicesOf(today)} onChange={onShow} />
        <Button kind="primary" onClick={() => setEntering(true)}>
          {words.enter}
        </Button>
      </div>
      <Said sent={sending.sent} />
      {value === null ? (
        <Waiting {...read} />
      ) : (
        <>
          <Rows
            rows={value.incidents}
            withinMin={value.settings.withinMin}
            {...{ names, now: desk.now, onOpen }}
          />
          <WithinSetting settings={value.settings} onSaved={read.reload} />
        </>
      )}
      {entering && (
        <EnterDialog counters={site.counters} record={sending.record} onClose={() => setEntering(false)} />
      )}
      {opened !== null && (
        <IncidentDialog
          key={opened}
          incidentId={opened}
          {...{ names, sending, answered }}
          onClose={() => onOpen(null)}
        />
      )}
    </section>
  );
}

function Rows(props: Parameters<typeof IncidentTable>[0]) {
  return props.rows.length === 0 ? (
    <p className="console-empty">{words.none}</p>
  ) : (
    <IncidentTable {...props} />
  );
}

/** What is open, then the months of the contract so far, the newest first. */
function choicesOf(today: string): (readonly [string, string])[] {
  const months: string[] = [];
  const last = today < contractPeriod.to ? today : contractPeriod.to;
  let [year = 0, month = 0] = contractPeriod.from.split("-").map(Number);
  while (`${year}-${String(month).padStart(2, "0")}` <= last.slice(0, 7)) {
    months.unshift(`${year}-${String(month).padStart(2, "0")}`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  const label = (one: string) => words.month(formatWareki(`${one}-01`).replace(/1日.*$/, ""));
  return [[openOnly, words.openOnly], ...months.map((one) => [one, label(one)] as const)];
}

/** What became of the last recording. */
export function Said({ sent }: { sent: Sent }) {
  switch (sent.kind) {
    case "nothing":
      return null;
    case "refused":
      return <Banner kind="error">{words.refused(sent.detail)}</Banner>;
    case "waiting":
      return <Banner kind="good">{words.waiting}</Banner>;
    case "accepted":
      return <Banner kind="good">{words.recorded}</Banner>;
    default:
      return sent satisfies never;
  }
}
