import type { Device, DeviceWatch, WatchKind } from "@desk/shared/contract";
import type { EnteredWatch } from "../../agent-client/index.ts";

/** The form as it is typed; numbers are texts until they are sent. */
export type WatchForm = {
  readonly kind: WatchKind;
  readonly host: string;
  readonly url: string;
  readonly port: string;
  readonly community: string;
  readonly counterId: string;
  readonly intervalS: string;
  readonly timeoutMs: string;
  readonly faultAfter: string;
  readonly okAfter: string;
  readonly enabled: boolean;
};

/** The well-known ports; a TCP port is the lead's to name. */
const usualPorts: Partial<Record<WatchKind, string>> = { snmp: "161", "snmp-printer": "161", sip: "5060" };

/** What suits a device when nothing is set yet. */
const usualKinds: Record<Device["kind"], WatchKind> = {
  pc: "heartbeat",
  phone: "sip",
  mynaassist: "ping",
  terminal: "ping",
};

/** The kinds that a device may be watched by: only PCs have a panel. */
export const mayBe = (kind: WatchKind, device: Pick<Device, "kind">) =>
  kind !== "heartbeat" || device.kind === "pc";

export function formOf(
  device: Pick<Device, "kind">,
  watch: DeviceWatch | null,
  counterId: string,
): WatchForm {
  const kind = watch?.kind ?? usualKinds[device.kind];
  const empty = { host: "", url: "", port: usualPorts[kind] ?? "", community: "public", counterId };
  const usual = { intervalS: 60, timeoutMs: 2000, faultAfter: 3, okAfter: 2 };
  const { intervalS, timeoutMs, faultAfter, okAfter } = watch ?? usual;
  return {
    ...empty,
    ...(watch === null ? {} : placeOf(watch)),
    kind,
    enabled: watch?.enabled ?? true,
    intervalS: String(intervalS),
    timeoutMs: String(timeoutMs),
    faultAfter: String(faultAfter),
    okAfter: String(okAfter),
  };
}

function placeOf(watch: DeviceWatch): Partial<WatchForm> {
  switch (watch.kind) {
    case "ping":
      return { host: watch.host };
    case "http":
      return { url: watch.url };
    case "heartbeat":
      return { counterId: watch.counterId };
    case "snmp":
    case "snmp-printer":
      return { host: watch.host, port: String(watch.port), community: watch.community };
    default:
      return { host: watch.host, port: String(watch.port) };
  }
}

/** Another kind brings its own port, unless the lead has named one. */
export function withKind(form: WatchForm, kind: WatchKind): WatchForm {
  const isUsual = form.port === "" || form.port === usualPorts[form.kind];
  return { ...form, kind, port: isUsual ? (usualPorts[kind] ?? "") : form.port };
}

export const hasPort = (kind: WatchKind) => kind !== "ping" && kind !== "http" && kind !== "heartbeat";
export const hasHost = (kind: WatchKind) => kind !== "http" && kind !== "heartbeat";
export const hasCommunity = (kind: WatchKind) => kind === "snmp" || kind === "snmp-printer";

/** What is sent: of the kind's own fields only. What is no number goes as it was typed, for the agent to refuse. */
export function enteredOf(form: WatchForm): EnteredWatch {
  const { kind, enabled } = form;
  return {
    kind,
    enabled,
    intervalS: numberOf(form.intervalS),
    timeoutMs: numberOf(form.timeoutMs),
    faultAfter: numberOf(form.faultAfter),
    okAfter: numberOf(form.okAfter),
    ...(hasHost(kind) ? { host: form.host.normalize("NFKC").trim() } : {}),
    ...(hasPort(kind) ? { port: numberOf(form.port) } : {}),
    ...(hasCommunity(kind) ? { community: form.community.trim() } : {}),
    ...(kind === "http" ? { url: form.url.normalize("NFKC").trim() } : {}),
    ...(kind === "heartbeat" ? { counterId: form.counterId } : {}),
  };
}

/** Full-width digits are digits. */
function numberOf(text: string): number | string {
  const plain = text.normalize("NFKC").trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/** Where a watch looks, in one line. */
export function placeText(watch: DeviceWatch, counterLabel: (id: string) => string): string {
  if (watch.kind === "heartbeat") return counterLabel(watch.counterId);
  if (watch.kind === "http") return watch.url;
  return watch.kind === "ping" ? watch.host : `${watch.host}:${watch.port}`;
}
