import { alive, type Found, fault, garbled, silent } from "./probe.ts";
import { type SnmpAnswer, type SnmpAsk, type SnmpValue, snmpGet } from "./snmp-session.ts";

/** sysUpTime.0 (RFC 3418) */
const sysUpTime = "1.3.6.1.2.1.1.3.0";

/** A device that tells how long it has been running is alive. */
export async function snmpUpTime(ask: SnmpAsk, signal: AbortSignal): Promise<Found> {
  const answer = await snmpGet(ask, [sysUpTime], signal);
  return whenAnswered(answer, ask, ([ticks]) =>
    typeof ticks === "number" && ticks >= 0 ? alive("応答あり（SNMP）") : garbled(),
  );
}

/** The findings that do not depend on what was asked. */
export function whenAnswered(
  answer: SnmpAnswer,
  { timeoutMs }: Pick<SnmpAsk, "timeoutMs">,
  read: (values: readonly SnmpValue[]) => Found,
): Found {
  switch (answer.kind) {
    case "values":
      return read(answer.values);
    case "garbage":
      return garbled();
    case "refused":
      return fault("SNMPの問い合わせを断られました（コミュニティ名を確認してください）");
    case "silent":
      return silent(timeoutMs);
    default:
      return answer satisfies never;
  }
}
