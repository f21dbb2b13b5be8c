import { alive, type Found, fault, garbled, unchecked } from "./probe.ts";
import { whenAnswered } from "./snmp.ts";
import { type SnmpAsk, type SnmpValue, snmpGet } from "./snmp-session.ts";

// Host Resources MIB (RFC 2790); a printer's own device is number 1.
const hrDeviceStatus = "1.3.6.1.2.1.25.3.2.1.5.1";
const hrPrinterStatus = "1.3.6.1.2.1.25.3.5.1.1.1";
const hrPrinterDetectedErrorState = "1.3.6.1.2.1.25.3.5.1.2.1";

const deviceDown = 5;

/** The bits of hrPrinterDetectedErrorState from the highest of the first octet on; `stops` = nothing is printed. */
const conditions = [
  { label: "用紙が残りわずか", stops: false },
  { label: "用紙切れ", stops: true },
  { label: "トナーが残りわずか", stops: false },
  { label: "トナー切れ", stops: true },
  { label: "カバーが開いています", stops: true },
  { label: "紙詰まり", stops: true },
  { label: "オフライン", stops: true },
  { label: "点検が必要です", stops: false },
  { label: "給紙トレイがありません", stops: true },
  { label: "排紙トレイがありません", stops: true },
  { label: "トナーなどが付いていません", stops: true },
  { label: "排紙トレイがほぼ一杯", stops: false },
  { label: "排紙トレイが一杯", stops: true },
  // Another tray may still serve.
  { label: "空の給紙トレイがあります", stops: false },
  { label: "定期保守の時期を過ぎています", stops: false },
] as const;

const printerStatusLabels = new Map([
  [1, "状態を特定できません"],
  [2, "状態を特定できません"],
  [3, "待機中"],
  [4, "印刷中"],
  [5, "準備中"],
]);

/** Whether a printer can print. */
export async function snmpPrinter(ask: SnmpAsk, signal: AbortSignal): Promise<Found> {
  const oids = [hrDeviceStatus, hrPrinterStatus, hrPrinterDetectedErrorState];
  return whenAnswered(await snmpGet(ask, oids, signal), ask, readPrinter);
}

/** What the three values say, in their order above. */
export function readPrinter([device, printer, errors]: readonly SnmpValue[]): Found {
  if (printer === null || printer === undefined)
    return unchecked(
      "応答はありますが、プリンターの状態を答えません（種類を「SNMP（稼働時間）」にしてください）",
    );
  const label = typeof printer === "number" ? printerStatusLabels.get(printer) : undefined;
  if (label === undefined || !(errors === null || Buffer.isBuffer(errors))) return garbled();
  const told = errors === null ? [] : conditionsIn(errors);
  const stops = told.filter((one) => one.stops);
  if (stops.length > 0) return fault(stops.map((one) => one.label).join("・"));
  if (device === deviceDown) return fault([...told.map((one) => one.label), "使えない状態です"].join("・"));
  // RFC 2790 lets a printer say `other` and `unknown` of any trouble that has no bit of its own.
  if (typeof printer === "number" && printer <= 2) return unchecked(`プリンターの${label}`);
  return alive([label, ...told.map((one) => one.label)].join("・"));
}

function conditionsIn(errors: Buffer) {
  return conditions.filter((_, bit) => (((errors[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1);
}
