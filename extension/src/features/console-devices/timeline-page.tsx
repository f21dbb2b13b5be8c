import { addDays, isBusinessDate } from "@desk/shared/calendar/business-date";
import type { Device, DeviceEpisode, SiteAnswer } from "@desk/shared/contract";
import { useState } from "react";
import { type AgentClient, useAgent, useLoaded } from "../../agent-client/index.ts";
import { type Sent, useDesk, useDeskState, useSent } from "../../outbox/index.ts";
import { Timeline } from "../../ui/devices/index.ts";
import { TextField, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button, useNow } from "../../ui/index.ts";
import { namesOf } from "./names.ts";
import { RelabelDialog } from "./relabel-dialog.tsx";
import { words } from "./words.ts";

/** 経過 of one device, with 再分類. */
export function TimelinePage({
  device,
  site,
  onBack,
}: {
  device: Device;
  site: SiteAnswer;
  onBack: () => void;
}) {
  const agent = useAgent();
  const today = useDeskState((state) => state.businessDate);
  const [range, setRange] = useState({ from: addDays(today, -13), to: today });
  const isRange = isBusinessDate(range.from) && isBusinessDate(range.to) && range.from <= range.to;
  return (
    <section className="console-card" aria-labelledby="console-timeline">
      <h2 id="console-timeline">
        {device.label}の{words.timeline}
      </h2>
      <div className="editing-row">
        <Button onClick={onBack}>{words.back}</Button>
        <TextField
          type="date"
          label={words.from}
          value={range.from}
          onChange={(from) => setRange({ ...range, from })}
        />
        <TextField
          type="date"
          label={words.to}
          value={range.to}
          onChange={(to) => setRange({ ...range, to })}
        />
      </div>
      {!isRange || agent === null ? (
        <Banner kind="warning">{words.noRange}</Banner>
      ) : (
        <Episodes {...{ agent, device, site, today, range }} />
      )}
    </section>
  );
}

type EpisodesProps = {
  agent: AgentClient;
  device: Device;
  site: SiteAnswer;
  today: string;
  range: { from: string; to: string };
};

function Episodes({ agent, device, site, today, range }: EpisodesProps) {
  const desk = useDesk();
  const nowMs = useNow(desk.now);
  const live = useDeskState((state) => state.live);
  const state = live?.devices.find(({ deviceId }) => deviceId === device.id);
  const key = `${device.id} ${range.from} ${range.to}`;
  // Whatever is said of the device anywhere is read at once.
  const read = useLoaded(key, () => agent.deviceTimeline(device.id, range), JSON.stringify(state ?? null));
  const sending = useSent(read.reload);
  const [chosen, setChosen] = useState<DeviceEpisode | null>(null);
  const [ended, setEnded] = useState(false);
  const said = ended ? saidOf(sending.sent) : null;
  const close = (isDone: boolean) => {
    setEnded(isDone);
    setChosen(null);
  };
  return (
    <>
      {said !== null && <Banner kind={said.kind}>{said.text}</Banner>}
      {read.value === null ? (
        <Waiting {...read} />
      ) : (
        <Timeline
          episodes={read.value.episodes}
          names={namesOf(site)}
          {...{ today, nowMs }}
          onRelabel={(episode) => {
            setEnded(false);
            setChosen(episode);
          }}
        />
      )}
      {chosen !== null && (
        <RelabelDialog
          device={device}
          opened={chosen}
          standing={read.value?.episodes.find(({ reportId }) => reportId === chosen.reportId) ?? chosen}
          sending={sending}
          onClose={() => close(false)}
          onDone={() => close(true)}
        />
      )}
    </>
  );
}

/** The agent may refuse it, when the day is handed in. */
function saidOf(sent: Sent): { kind: "good" | "error"; text: string } | null {
  switch (sent.kind) {
    case "nothing":
      return null;
    case "refused":
      return { kind: "error", text: words.relabel.refused(sent.detail) };
    case "waiting":
    case "accepted":
      return { kind: "good", text: words.relabel.recorded };
    default:
      return sent satisfies never;
  }
}
