import { type Device, deviceCauseLabels, deviceStatusLabels, type Outcome } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { type ReactNode, useState } from "react";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Dialog } from "../../ui/index.ts";
import { runningCase } from "./actions.ts";
import { type Fault, reportFault, type WayOn } from "./fault.ts";
import { FaultCauses, FaultForm } from "./fault-form.tsx";
import { placeOf } from "./place.ts";
import { words } from "./words.ts";

type FaultOfStep = {
  state: CaseState;
  /** Of the step, where it uses a device. */
  kind: Device["kind"] | undefined;
  /** Those that the case uses, as far as known. */
  deviceIds: readonly string[];
  /** Answers given so far: what was said belongs to one step. */
  steps: number;
  inTurn: (action: () => Promise<void>) => void;
  onEnd: (outcome: Outcome) => void;
  /** In 練習: that nothing real can be recorded, and how to end it. */
  locked: ReactNode;
};

export type FaultInCase = {
  open: () => void;
  dialog: ReactNode;
  /** What was recorded, and how the case goes on. */
  notice: ReactNode;
  /** For ほか: the causes at once, where the device is known. */
  quick: ((onDone: () => void) => ReactNode) | null;
};

/** 機器の故障 from inside a case: what is known of the device already, so that the cause is the second tap. */
export function useFault({ state, kind, deviceIds, steps, inTurn, onEnd, locked }: FaultOfStep): FaultInCase {
  const desk = useDesk();
  const site = useDeskState((all) => all.settings.site);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<{ text: string; steps: number } | null>(null);
  const all = site?.devices.filter((one) => isOfChannel(one, state.channel)) ?? [];
  const usual = all.find((one) => deviceIds.includes(one.id) && (kind === undefined || one.kind === kind));
  const ofStep = all.filter((one) => one.kind === (kind ?? usual?.kind));
  const close = () => setOpen(false);
  const report = (fault: Fault) => {
    close();
    inTurn(async () => {
      const way = await reportFault(desk, state.transactionId, fault);
      const running = runningCase(desk, state.transactionId);
      if (way === null || running === null) return;
      setSaid({
        text: saidOf(fault, way, all, state.practice),
        steps: placeOf(running.draft).answers.length,
      });
      if (way.kind === "finish") onEnd("system-down");
    });
  };
  const devices = ofStep.length > 0 ? ofStep : all;
  return {
    open: () => setOpen(devices.length > 0),
    dialog: isOpen && (
      <Dialog title={words.fault} onClose={close}>
        {locked}
        <FaultForm devices={devices} usual={usual?.id} onReport={report} />
      </Dialog>
    ),
    quick:
      usual === undefined
        ? null
        : (onDone) => (
            <QuickFault
              device={usual}
              onReport={(fault) => {
                onDone();
                report(fault);
              }}
            />
          ),
    notice: said !== null && said.steps === steps && <Banner kind="info">{said.text}</Banner>,
  };
}

function QuickFault({ device, onReport }: { device: Device; onReport: (fault: Fault) => void }) {
  return (
    <FaultCauses
      status="down"
      title={words.faultQuick(device.label)}
      onChoose={(cause) => onReport({ deviceId: device.id, status: "down", cause })}
    />
  );
}

/** A call uses the telephone; at a window nobody speaks of it. */
function isOfChannel({ kind }: Device, channel: CaseState["channel"]): boolean {
  return channel === "phone" ? kind === "phone" || kind === "pc" : kind !== "phone";
}

function saidOf(fault: Fault, way: WayOn, devices: readonly Device[], practice: boolean): string {
  const labelOf = (id: string) => devices.find((one) => one.id === id)?.label ?? id;
  const recorded = practice
    ? words.faultPractised
    : words.faultRecorded(
        labelOf(fault.deviceId),
        `${deviceStatusLabels[fault.status]}・${deviceCauseLabels[fault.cause]}`,
      );
  const next = way.kind === "other" ? words.faultOther(labelOf(way.deviceId)) : words.faultNext[way.kind];
  return recorded + next;
}
