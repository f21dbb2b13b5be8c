import { addDays, isBusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { devicesAnswerSchema, deviceTimelineSchema } from "@desk/shared/contract";
import type { Clock } from "../clock.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { DeviceService } from "./service.ts";

/** Days that one timeline may cover, and those it covers when nothing is asked. */
export const timelineDaysMax = 92;
const usualDays = 14;

/** How the devices stand, for every paired PC: the counters show the same record as the console. */
export function deviceRoutes(clock: Clock, devices: DeviceService): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/devices",
      access: "paired",
      summary: "機器の状態と、続いている停止・不調",
      answers: [{ status: 200, description: "拠点の機器の順", schema: devicesAnswerSchema }],
      handle: () => json(devices.all()),
    }),
    route({
      method: "GET",
      path: "/api/devices/:id/timeline",
      access: "paired",
      summary: `1台の経過（?from=2026-05-01&to=2026-05-14、両端を含み${timelineDaysMax}日まで。省くと直近${usualDays}日）`,
      answers: [{ status: 200, description: "新しい順", schema: deviceTimelineSchema }],
      handle: ({ params, query }) => {
        const today = toJstIso(clock.now()).slice(0, 10);
        const to = query.get("to") || today;
        const from = query.get("from") || (isBusinessDate(to) ? addDays(to, 1 - usualDays) : to);
        const refusal = wrongRange(from, to);
        if (refusal !== null) return problem("schema", refusal);
        const found = devices.timeline(params.id ?? "", from, to);
        if (found === null)
          return problem(
            "not-found",
            `機器「${(params.id ?? "").slice(0, 64)}」はこの拠点に登録されていません。一覧を開き直してください。`,
          );
        return json(found);
      },
    }),
  ];
}

function wrongRange(from: string, to: string): string | null {
  const strange = [from, to].find((date): boolean => !isBusinessDate(date));
  if (strange !== undefined)
    return `期間は ?from=2026-05-01&to=2026-05-14 の形で、実在する日を指定してください。指定された値: 「${strange.slice(0, 30)}」`;
  if (from > to) return `期間の終わり（${to}）が初め（${from}）より前です。初めの日を先にしてください。`;
  if (addDays(from, timelineDaysMax) <= to)
    return `経過は${timelineDaysMax}日までまとめて見られます。期間を短くしてください。指定された期間: ${from}～${to}`;
  return null;
}
