import type { ReactNode } from "react";
import { servesResident, useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button, useHotkeys } from "../../ui/index.ts";
import { DayNotice } from "./day-notice.tsx";
import { arrange } from "./groups.ts";
import { HomeHeader } from "./home-header.tsx";
import "./home.css";
import { ProcedureGroup } from "./procedure-group.tsx";
import { addTally, undoTally } from "./tally.ts";
import { words } from "./words.ts";

const guidanceId = "guidance";

/** A record that can be taken back within the ten seconds of the undo bar. */
export type Undoable = { text: string; undoLabel: string; undo: () => Promise<void> };

/** The counter's desk: what to start, what runs, what was done. */
export function HomeScreen(props: {
  /** The running and parked cases. */
  parked: ReactNode;
  devices: ReactNode;
  notices: ReactNode;
  onStart: (procedureId: string) => void;
  /** 練習: what is started now counts nowhere. */
  practice: boolean;
  onPractice: (on: boolean) => void;
  onQa: () => void;
  /** 苦情・トラブル・事故 */
  onIncident: () => void;
  onRecorded: (undoable: Undoable) => void;
  onHistory: () => void;
  onSettings: () => void;
}) {
  const { onStart, practice, onPractice } = props;
  const desk = useDesk();
  const site = useDeskState((state) => state.settings.site);
  const counterId = useDeskState((state) => state.settings.pairing?.counterId);
  const counter = site?.counters.find((one) => one.id === counterId);
  const mayPractise = useDeskState(({ cases }) => !servesResident({ cases }));
  const { first, open, folded } = arrange(counter?.kind ?? "window");
  const tally = async () => {
    const id = await addTally(desk, guidanceId);
    props.onRecorded({
      text: words.tallied,
      undoLabel: words.undoTally,
      undo: () => undoTally(desk, id),
    });
  };
  const keys = [first, ...open, ...folded].flatMap(({ entries }) =>
    entries.flatMap(({ entry, hotkey }) => (hotkey === undefined ? [] : [[hotkey, () => onStart(entry.id)]])),
  );
  useHotkeys({
    ...Object.fromEntries(keys),
    "0": () => onStart(guidanceId),
    "+": practice ? undefined : () => void tally(),
    p: mayPractise ? () => onPractice(!practice) : undefined,
    q: props.onQa,
    i: practice ? undefined : props.onIncident,
  });
  return (
    <>
      <HomeHeader onHistory={props.onHistory} onSettings={props.onSettings} />
      <main className="home">
        {practice && <Practising onEnd={() => onPractice(false)} />}
        {props.notices}
        <DayNotice />
        {props.parked}
        <ProcedureGroup group={first} prominent onStart={onStart} />
        <GuidanceRow
          onStart={() => onStart(guidanceId)}
          onTally={practice ? undefined : () => void tally()}
        />
        {open.map((group) => (
          <ProcedureGroup key={group.division} group={group} onStart={onStart} />
        ))}
        {props.devices}
        <details className="home-more">
          <summary>{counter?.kind === "call" ? words.moreWindow : words.more}</summary>
          {folded.map((group) => (
            <ProcedureGroup key={group.division} group={group} onStart={onStart} />
          ))}
        </details>
        <div className="home-aside">
          <Button hotkey="Q" onClick={props.onQa}>
            {words.qa}
          </Button>
          {!practice && (
            <Button hotkey="I" onClick={props.onIncident}>
              {words.incident}
            </Button>
          )}
          {!practice && (
            <Button
              kind="quiet"
              aria-keyshortcuts="p"
              disabled={!mayPractise}
              onClick={() => onPractice(true)}
            >
              {words.practice}
            </Button>
          )}
        </div>
        {!mayPractise && <p className="field__hint">{words.practiceLater}</p>}
      </main>
    </>
  );
}

function Practising({ onEnd }: { onEnd: () => void }) {
  return (
    <Banner kind="warning" found>
      <p>{words.practising}</p>
      <Button aria-keyshortcuts="p" onClick={onEnd}>
        {words.endPractice}
      </Button>
    </Banner>
  );
}

function GuidanceRow({ onStart, onTally }: { onStart: () => void; onTally: (() => void) | undefined }) {
  const tallies = useDeskState((state) => state.tallies);
  const businessDate = useDeskState((state) => state.businessDate);
  const count = tallies
    .filter(
      (tally) => !tally.voided && tally.businessDate === businessDate && tally.procedureId === guidanceId,
    )
    .reduce((sum, tally) => sum + tally.quantity, 0);
  return (
    <div className="home-guidance">
      <Button
        kind="plain"
        className="home-procedure home-guidance__tally"
        hotkey="+"
        disabled={onTally === undefined}
        onClick={onTally}
      >
        <span className="home-procedure__title">{words.tally}</span>
        <span className="home-guidance__count number">{words.tallyHint(count)}</span>
      </Button>
      <Button kind="plain" className="home-procedure" hotkey="0" onClick={onStart}>
        <span className="home-procedure__title">{words.guidance}</span>
      </Button>
    </div>
  );
}
