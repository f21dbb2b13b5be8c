import { consoleCounterId, type Device, type DeviceState, type SiteAnswer } from "@desk/shared/contract";
import type { ReactNode } from "react";
import { type AgentClient, useAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Timeline } from "../../ui/devices/index.ts";
import { Banner, Button, DeviceStatusChoice, Dialog, type StatusChoice, useNow } from "../../ui/index.ts";
import { words } from "./words.ts";

/** One device: what holds now, by one tap, and below it the record of the last two weeks. */
export function DeviceDialog({
  device,
  state,
  onChoose,
  onTake,
  locked,
  onClose,
}: {
  device: Device;
  state: DeviceState | undefined;
  onChoose: (choice: StatusChoice) => void;
  /** 対応中: the person at this counter takes charge. */
  onTake: () => void;
  /** Why nothing can be reported now, where that is so. */
  locked: ReactNode;
  onClose: () => void;
}) {
  const agent = useAgent();
  const site = useDeskState((all) => all.settings.site);
  const mayTake = state?.status === "down" || state?.status === "trouble";
  return (
    <Dialog title={words.choose(device.label)} onClose={onClose}>
      {locked ?? (
        <>
          <p className="field__hint">{words.chooseHint}</p>
          {mayTake && (
            <Button wide onClick={onTake}>
              {words.take}
            </Button>
          )}
          <DeviceStatusChoice onChoose={onChoose} />
        </>
      )}
      <h3>{words.timeline}</h3>
      {agent === null || site === null ? (
        <Banner kind="info">{words.none}</Banner>
      ) : (
        <Course {...{ agent, device, site, state }} />
      )}
    </Dialog>
  );
}

function Course(props: {
  agent: AgentClient;
  device: Device;
  site: SiteAnswer;
  state: DeviceState | undefined;
}) {
  const { agent, device, site, state } = props;
  const desk = useDesk();
  const today = useDeskState((all) => all.businessDate);
  const nowMs = useNow(desk.now);
  const read = useLoaded(device.id, () => agent.deviceTimeline(device.id), JSON.stringify(state ?? null));
  if (read.value === null)
    return read.problem === null ? (
      <p role="status">{words.reading}</p>
    ) : (
      // Away is normal: what this PC knows stands in the list.
      <Banner kind="info">
        {words.unread}
        <Button onClick={read.reload}>{words.readAgain}</Button>
      </Banner>
    );
  const names = {
    staff: (id: string) => site.staff.find((one) => one.id === id)?.name ?? id,
    counter: (id: string) =>
      id === consoleCounterId ? words.console : (site.counters.find((one) => one.id === id)?.label ?? id),
  };
  return <Timeline episodes={read.value.episodes} {...{ names, today, nowMs }} />;
}
