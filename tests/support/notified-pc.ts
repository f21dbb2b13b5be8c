import { askNotices } from "@desk/extension/agent-client/notice-calls";
import { type Endpoint, request } from "@desk/extension/agent-client/request";
import type { Away } from "@desk/extension/features/notify/agent-away";
import { afterTelling, newNotices, outdated, type Told } from "@desk/extension/features/notify/changes";
import { type Asked, knownNow } from "@desk/extension/features/notify/known";
import { toJstIso } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import { healthAnswerSchema } from "@desk/shared/contract";

/** A PC that is told, with the extension's own rules and a screen that only remembers. */
export type NotifiedPc = {
  /** The minute of the extension's alarm. */
  minute(nowMs: number): Promise<void>;
  /** `10:05 統合端末2が停止しています`, in the order in which they were shown. */
  readonly told: string[];
  /** Titles of those that nobody has taken away and that still hold. */
  standing(): string[];
};

export function notifiedPc(endpoint: Endpoint, role: "console" | "counter"): NotifiedPc {
  const told: string[] = [];
  const screen = new Map<string, string>();
  let memory = new Map<string, Told>();
  let away: Away | null = null;
  const ask = async (): Promise<Asked> => {
    if (role === "counter") {
      const { ok } = await request(endpoint, { path: "/api/health" }, healthAnswerSchema);
      return { answered: ok, notices: ok ? [] : null };
    }
    const answer = await askNotices(endpoint);
    if (!answer.ok && answer.kind !== "unreachable") throw new Error(JSON.stringify(answer));
    return answer.ok ? { answered: true, notices: answer.value.notices } : { answered: false, notices: null };
  };
  return {
    told,
    standing: () => [...screen.values()].sort(),
    async minute(nowMs) {
      const now = toJstIso(nowMs);
      const moment = { pcMs: nowMs, deskMs: nowMs, opening: openingOn(now.slice(0, 10)) };
      const found = knownNow(await ask(), away, moment);
      away = found.away;
      const fresh = newNotices(memory, found.known);
      for (const { key, title } of fresh) {
        told.push(`${now.slice(11, 16)} ${title}`);
        screen.set(key, title);
      }
      for (const key of outdated(memory, [...screen.keys()], found.known)) screen.delete(key);
      memory = afterTelling(memory, found.known, fresh, now);
    },
  };
}
