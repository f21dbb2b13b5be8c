import type { IncidentKind } from "@desk/shared/contract/incident-terms";
import { useState } from "react";
import { Banner, Button, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import { IncidentForm } from "./incident-form.tsx";
import "./incidents.css";
import { useOwnIncidents } from "./own.ts";
import type { Prefill } from "./prefill.ts";
import { TodayList } from "./today-list.tsx";
import { words } from "./words.ts";

/** 苦情・トラブル・事故: the form, and what was reported here today. Reached from home and from inside a case. */
export function IncidentScreen(props: {
  /** The case it came up in. */
  transactionId?: string;
  prefill?: Pick<Prefill, "kind" | "category"> | null;
  onBack: () => void;
}) {
  const { transactionId, prefill, onBack } = props;
  const incidents = useOwnIncidents();
  const here = incidents.filter((one) => transactionId === undefined || one.transactionId === transactionId);
  const shown = here.filter(({ voided }) => voided === undefined);
  const [recorded, setRecorded] = useState<IncidentKind | null>(null);
  // Who comes from a script comes to record; who comes from home may want to see first.
  const [entering, setEntering] = useState(shown.length === 0 || prefill != null);
  // A report that is being written is left by its button alone: a key would throw it away.
  const leave = entering ? undefined : onBack;
  useHotkeys({ Escape: leave, Backspace: leave });
  return (
    <>
      {transactionId === undefined && (
        <ScreenHeader title={words.title} onBack={onBack} backLabel={words.back} />
      )}
      <main className="incident-screen">
        {transactionId !== undefined && (
          <div className="incident-head">
            <h2>{words.title}</h2>
            <Button kind="quiet" aria-keyshortcuts={entering ? undefined : "Backspace"} onClick={onBack}>
              {words.backToCase}
            </Button>
          </div>
        )}
        {recorded !== null && (
          <Banner kind={recorded === "accident" ? "warning" : "good"}>{words.recorded[recorded]}</Banner>
        )}
        {entering ? (
          <IncidentForm
            kind={prefill?.kind ?? "complaint"}
            category={prefill?.category ?? ""}
            transactionId={transactionId}
            onRecorded={(kind) => {
              setRecorded(kind);
              setEntering(false);
            }}
          />
        ) : (
          <>
            <TodayList incidents={shown} voided={here.length - shown.length} />
            <Button wide onClick={() => setEntering(true)}>
              {words.another}
            </Button>
            <Button kind="primary" wide onClick={onBack}>
              {transactionId === undefined ? words.back : words.backToCase}
            </Button>
          </>
        )}
      </main>
    </>
  );
}
