import { addDays, isBusinessDate } from "@desk/shared/calendar/business-date";
import type { Device, DeviceEpisode, SiteAnswer } from "@desk/shared/contract";
import { useEffect, useState } from "react";
import { type AgentClient, useAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Timeline } from "../../ui/devices/index.ts";
import { TextField, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button, useNow } from "../../ui/index.ts";
import { namesOf } from "./names.ts";
import { type RelabelChanges, RelabelDialog } from "./relabel-dialog.tsx";
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
  const { record, said } = useRelabelling(read.reload);
  const [chosen, setChosen] = useState<DeviceEpisode | null>(null);
  const submit = (changes: RelabelChanges, reason: string) => {
    if (chosen?.reportId == null) return;
    setChosen(null);
    void record(desk.stamp(), { deviceId: device.id, reportId: chosen.reportId, changes, reason });
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
          onRelabel={setChosen}
        />
      )}
      {chosen !== null && (
        <RelabelDialog
          title={device.label}
          episode={chosen}
          onClose={() => setChosen(null)}
          onSubmit={submit}
        />
      )}
    </>
  );
}

type Said = { kind: "good" | "error"; text: string };
type Told = { deviceId: string; reportId: string; changes: RelabelChanges; reason: string };

/** Records a 再分類 and follows it to the agent, which may refuse it (the day is handed in). */
function useRelabelling(onSent: () => void) {
  const desk = useDesk();
  const { pending, rejected } = useDeskState((state) => state.unsent);
  const [id, setId] = useState<string | null>(null);
  const refused = rejected.find(({ event }) => event.id === id)?.delivery;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when all has been answered, once
  useEffect(() => {
    if (id !== null && pending === 0) onSent();
  }, [id, pending]);
  const said: Said | null =
    id === null
      ? null
      : refused !== undefined && "reason" in refused
        ? { kind: "error", text: words.relabel.refused(refused.detail ?? refused.reason) }
        : { kind: "good", text: words.relabel.recorded };
  return {
    said,
    record: async (stamp: ReturnType<typeof desk.stamp>, told: Told) => {
      await desk.record([{ type: "DeviceEpisodeRelabelled", ...stamp, ...told }]);
      setId(stamp.id);
    },
  };
}
