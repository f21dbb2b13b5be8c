import { type Counter, type Device, watchKindLabels, watchKinds } from "@desk/shared/contract";
import { CheckField, SelectField, TextField } from "../../ui/editing/index.ts";
import { hasCommunity, hasHost, hasPort, mayBe, type WatchForm, withKind } from "./form.ts";
import { words } from "./words.ts";

/** The fields of the chosen kind; what rarely changes is folded away. */
export function WatchFields({
  device,
  counters,
  form,
  onChange,
}: {
  device: Device;
  counters: readonly Counter[];
  form: WatchForm;
  onChange: (form: WatchForm) => void;
}) {
  const kinds = watchKinds.filter((kind) => mayBe(kind, device));
  const set = (field: keyof WatchForm) => (value: string) => onChange({ ...form, [field]: value });
  const { kind } = form;
  return (
    <>
      <SelectField
        label={words.kind}
        hint={words.hints[kind]}
        value={kind}
        choices={kinds.map((one) => [one, watchKindLabels[one]] as const)}
        onChange={(next) => onChange(withKind(form, next))}
      />
      {hasHost(kind) && (
        <TextField label={words.host} hint={words.hostHint} value={form.host} onChange={set("host")} />
      )}
      {kind === "http" && (
        <TextField label={words.url} hint={words.urlHint} value={form.url} onChange={set("url")} />
      )}
      {hasPort(kind) && (
        <TextField label={words.port} hint={words.portHint} value={form.port} onChange={set("port")} />
      )}
      {hasCommunity(kind) && (
        <TextField
          label={words.community}
          hint={words.communityHint}
          value={form.community}
          onChange={set("community")}
        />
      )}
      {kind === "heartbeat" && (
        <SelectField
          label={words.counter}
          value={form.counterId}
          choices={counters.map(({ id, label }) => [id, label] as const)}
          onChange={set("counterId")}
        />
      )}
      <TextField
        label={words.interval}
        hint={words.intervalHint}
        value={form.intervalS}
        onChange={set("intervalS")}
      />
      <CheckField
        label={words.enabled}
        checked={form.enabled}
        onChange={(enabled) => onChange({ ...form, enabled })}
      />
      <details>
        <summary>{words.more}</summary>
        <div className="console-watch-more">
          <TextField
            label={words.timeout}
            hint={words.timeoutHint}
            value={form.timeoutMs}
            onChange={set("timeoutMs")}
          />
          <TextField label={words.faultAfter} value={form.faultAfter} onChange={set("faultAfter")} />
          <TextField label={words.okAfter} value={form.okAfter} onChange={set("okAfter")} />
        </div>
      </details>
    </>
  );
}
