import type { CaseState } from "@desk/shared/figures/case";
import { supportTitles } from "@desk/shared/procedures/catalogue";
import { type ReactNode, useState } from "react";
import { lazy, scriptsOf } from "../../content/index.ts";
import { type Draft, useDeskState } from "../../outbox/index.ts";
import { MoreDialog, type MoreItem } from "./more-dialog.tsx";
import type { ResidentSeam } from "./seams.ts";
import type { StepPlace } from "./step-view.tsx";
import type { FaultInCase } from "./use-fault.tsx";
import { words } from "./words.ts";

/** ほか and what it offers at this step; the keys do the same without opening it. */
export function useMore({
  state,
  draft,
  place,
  resident,
  onAsk,
  onNext,
  onIncident,
  fault,
  locked,
  onAnswer,
}: {
  state: CaseState;
  draft: Draft;
  place: StepPlace;
  resident: ResidentSeam | undefined;
  onAsk: () => void;
  onNext: () => void;
  onIncident: (() => void) | undefined;
  fault: FaultInCase;
  /** In 練習: that nothing real can be recorded, and how to end it. */
  locked: ReactNode;
  onAnswer: (answer: string) => void;
}): { dialog: ReactNode; open: () => void; show: (() => void) | undefined } {
  const [isOpen, setOpen] = useState(false);
  const today = useDeskState((all) => all.businessDate);
  const { residentCardOf, practiceCases, practiceText } = lazy();
  const show =
    resident !== undefined && state.channel === "counter"
      ? () => resident.open(residentCardOf(place.step))
      : undefined;
  const items: MoreItem[] = [];
  if (show !== undefined) items.push({ label: words.show, keyShortcut: "s", onChoose: show });
  if (state.channel === "counter") items.push({ label: words.qa, keyShortcut: "q", onChoose: onAsk });
  else items.push({ label: words.next, keyShortcut: "n", onChoose: onNext });
  if (onIncident !== undefined) items.push({ label: words.incident, keyShortcut: "i", onChoose: onIncident });
  if (fault.quick === null) items.push({ label: words.fault, keyShortcut: "f", onChoose: fault.open });
  const practised = practiceCases.find(({ id }) => id === draft.practice?.cardId);
  const dialog = isOpen && (
    <MoreDialog
      practiceCase={practised === undefined ? null : practiceText(practised, today)}
      items={items}
      locked={locked}
      support={supportOf(draft, place, onAnswer)}
      fault={fault.quick?.(() => setOpen(false))}
      onClose={() => setOpen(false)}
    />
  );
  return { dialog, open: () => setOpen(true), show };
}

/** 事故・苦情・障害, from every step that is not within one of them. */
function supportOf(draft: Draft, place: StepPlace, onAnswer: (answer: string) => void): MoreItem[] {
  const { procedures } = scriptsOf(draft.versions);
  const { supportAnswer } = lazy();
  if (place.frames.some(({ scriptId }) => procedures[scriptId]?.support)) return [];
  return Object.values(procedures)
    .filter(({ support }) => support)
    .map(({ id }) => ({ label: supportTitles[id] ?? id, onChoose: () => onAnswer(supportAnswer(id)) }));
}
