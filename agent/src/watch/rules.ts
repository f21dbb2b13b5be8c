import {
  type Device,
  type DeviceWatch,
  deviceWatchSchema,
  watchKinds,
  watchLimits,
} from "@desk/shared/contract";
import { screenPlace } from "@desk/shared/privacy/screen";
import { describeIssues } from "../http/issues.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { canonicalAddress } from "./address.ts";
import { judgeHost } from "./resolve.ts";

const unchanged = "保存していません。";

/** 統合端末 are never watched. */
export function mayBeWatched({ kind, label }: Device): Refused | null {
  if (kind !== "terminal") return null;
  return refuse(
    "schema",
    `${label}は統合端末のため自動点検を設定できません。統合端末は隔離されたネットワークにあり、窓口デスクから通信してはいけません。状態は「機器」の画面で手で記録してください。${unchanged}`,
  );
}

/** Reads what the lead has entered, field by field, so that a refusal says what was expected and what came. */
export function readWatch(device: Device, entered: Readonly<Record<string, unknown>>): Verdict<DeviceWatch> {
  const refused =
    mayBeWatched(device) ??
    wrongKind(entered.kind, device) ??
    wrongNumber("間隔", "秒", entered.intervalS, watchLimits.intervalMinS, watchLimits.intervalMaxS) ??
    wrongNumber(
      "待ち時間",
      "ミリ秒",
      entered.timeoutMs,
      watchLimits.timeoutMinMs,
      watchLimits.timeoutMaxMs,
    ) ??
    wrongPlace(entered);
  if (refused !== null) return refused;
  const parsed = deviceWatchSchema.safeParse({ ...entered, deviceId: device.id }, { reportInput: true });
  if (!parsed.success) return refuse("schema", `${describeIssues(parsed.error.issues)}${unchanged}`);
  return tooLong(parsed.data) ?? granted(parsed.data);
}

function wrongKind(kind: unknown, device: Device): Refused | null {
  if (!watchKinds.some((one) => one === kind))
    return refuse(
      "schema",
      `自動点検の方法は ${watchKinds.join("・")} のいずれかです。指定された値: ${shown(kind)}。${unchanged}`,
    );
  if (kind !== "heartbeat" || device.kind === "pc") return null;
  return refuse(
    "schema",
    `「パネルからの通信」で自動点検できるのは窓口のパソコンだけです。${device.label}には別の方法を選んでください。${unchanged}`,
  );
}

function wrongPlace(entered: Readonly<Record<string, unknown>>): Refused | null {
  if (entered.kind === "heartbeat") return null;
  if (entered.kind === "http") return wrongUrl(entered.url);
  const { host } = entered;
  if (typeof host !== "string" || host === "")
    return refuse(
      "schema",
      `アドレスを 192.168.1.20 のように入力してください。指定された値: ${shown(host)}。${unchanged}`,
    );
  const malformed = judgeHost(host) ?? personal(host);
  if (malformed !== null || entered.kind === "ping") return malformed;
  return wrongNumber("ポート", "", entered.port, watchLimits.portMin, watchLimits.portMax);
}

function wrongUrl(url: unknown): Refused | null {
  const advice = (what: string) =>
    refuse(
      "schema",
      `${what}http://192.168.1.20/ のように入力してください。指定された値: ${shown(url)}。${unchanged}`,
    );
  const parsed = typeof url === "string" ? URL.parse(url) : null;
  if (parsed === null) {
    // The parser refuses a port out of range without saying so.
    const port = typeof url === "string" ? /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(url)?.[1] : undefined;
    return port === undefined
      ? advice("URL を ")
      : wrongNumber("ポート", "", Number(port), watchLimits.portMin, watchLimits.portMax);
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return advice("URL は http か https で、");
  if (parsed.username !== "" || parsed.password !== "")
    return advice("URL に利用者名やパスワードは書けません。");
  if (parsed.port === "0") return wrongNumber("ポート", "", 0, watchLimits.portMin, watchLimits.portMax);
  const host = parsed.hostname.replace(/^\[(.*)\]$/, "$1");
  return (
    judgeHost(host) ?? personal(host) ?? personal(decoded(`${parsed.pathname}${parsed.search}${parsed.hash}`))
  );
}

/** Never shown again, as every text in which a number of a person may stand. An address is a number of a machine. */
function personal(text: string): Refused | null {
  if (canonicalAddress(text) !== null || screenPlace(text) === null) return null;
  return refuse(
    "schema",
    `アドレスに、個人の番号や連絡先とみられる文字が含まれています。機器のアドレスだけを指定してください。${unchanged}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wrongNumber(what: string, unit: string, value: unknown, min: number, max: number): Refused | null {
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return null;
  const range = `${min}〜${max}${unit}`;
  return refuse(
    "schema",
    `${what}は ${range} の整数で指定してください。指定された値: ${shown(value)}。${unchanged}`,
  );
}

/** A check that could outlast its interval would never be over. */
function tooLong({ intervalS, timeoutMs }: DeviceWatch): Refused | null {
  if (timeoutMs < intervalS * 1000) return null;
  return refuse(
    "schema",
    `待ち時間は間隔（${intervalS}秒）より短くしてください。指定された値: ${timeoutMs}ミリ秒。${unchanged}`,
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === "") return "なし";
  const text =
    typeof value === "string" || typeof value === "number" ? String(value) : "数や文字ではないもの";
  return `「${text.slice(0, 60)}」`;
}
