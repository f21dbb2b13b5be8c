import type { Counter, Device, WatchAnswer, WatchCheck } from "@desk/shared/contract";
import { useState } from "react";
import { isOvertaken, type Result, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { Banner, Button, Dialog } from "../../ui/index.ts";
import { enteredOf, formOf } from "./form.ts";
import { WatchFields } from "./watch-fields.tsx";
import { words } from "./words.ts";

/** What is going on: nothing, one check, or a change. */
type Busy = "no" | "trying" | "saving";
type Said = { readonly kind: "good" | "warning" | "error"; readonly text: string };

/** How one device is watched. Stays open while something is wrong, with what was typed. */
export function WatchDialog({
  device,
  answer: { watch, revision },
  counters,
  onClose,
  onDone,
}: {
  device: Device;
  answer: WatchAnswer;
  counters: readonly Counter[];
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const { watches } = useLeadAgent();
  const [form, setForm] = useState(() => formOf(device, watch, counters[0]?.id ?? ""));
  const [busy, setBusy] = useState<Busy>("no");
  const [said, setSaid] = useState<Said | null>(null);
  const change = async (run: () => Promise<Result<WatchAnswer>>, done: string) => {
    setBusy("saving");
    const result = await run();
    setBusy("no");
    if (result.ok) onDone(done);
    else setSaid({ kind: "error", text: sentenceOf(result) + (isOvertaken(result) ? words.overtaken : "") });
  };
  const tryNow = async () => {
    setBusy("trying");
    setSaid(null);
    const result = await watches.tryNow(device.id, enteredOf(form));
    setBusy("no");
    setSaid(result.ok ? saidOf(result.value) : { kind: "error", text: sentenceOf(result) });
  };
  return (
    <Dialog title={words.dialog(device.label)} onClose={onClose}>
      <div className="editing-form">
        <WatchFields device={device} counters={counters} form={form} onChange={setForm} />
        <div className="editing-row">
          {said !== null && (
            <div className="console-watch-said">
              <Banner kind={said.kind}>{said.text}</Banner>
            </div>
          )}
          <Button disabled={busy !== "no"} onClick={() => void tryNow()}>
            {busy === "trying" ? words.trying : words.tryNow}
          </Button>
          <Button
            kind="primary"
            disabled={busy !== "no"}
            onClick={() =>
              void change(() => watches.save(device.id, enteredOf(form), revision), words.saved(device.label))
            }
          >
            {words.save}
          </Button>
          {watch !== null && (
            <Button
              kind="danger"
              disabled={busy !== "no"}
              onClick={() =>
                void change(() => watches.remove(device.id, revision), words.removed(device.label))
              }
            >
              {words.remove}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function saidOf({ result, detail, tookMs }: WatchCheck): Said {
  const kinds = { ok: "good", fault: "error", unknown: "warning" } as const;
  return { kind: kinds[result], text: words.result(words.tried[result], detail, (tookMs / 1000).toFixed(1)) };
}
