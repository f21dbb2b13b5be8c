import { timeOf } from "@desk/shared/calendar/business-date";
import { issuePairingCode } from "../access/pairing.ts";
import { createAccessRepo } from "../access/repo.ts";
import { issueLeadPinOnce } from "../access/sign-in.ts";
import { createStaffRepo } from "../access/staff-repo.ts";
import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";
import { secureRandom } from "../random.ts";
import { createSiteRepo } from "../site/repo.ts";
import { done, refusedSaying, type Said } from "./io.ts";
import { withSite } from "./open-site.ts";

/** `desk pair window-1`, `desk pair console`: a code for one PC; with the console's first one the lead's PIN. */
export async function pair(config: Config, target: string | undefined): Promise<Said> {
  if (target === undefined)
    return refusedSaying(
      "bad-setting",
      "登録する窓口を指定してください。例: desk pair window-1、現場責任者の画面は desk pair console",
    );
  const said = await withSite(config.dataDir, (db) => pairIn(db, target));
  return said.ok ? said.value : refusedSaying(said.refusal.code, said.refusal.message);
}

async function pairIn(db: DeskDatabase, target: string): Promise<Said> {
  const site = createSiteRepo(db.raw);
  const counter = site.counters().find(({ id }) => id === target);
  if (counter === undefined && target !== "console") {
    const ids = [...site.counters().map(({ id }) => id), "console"];
    return refusedSaying(
      "unknown-counter",
      `「${target}」という窓口はありません。指定できるのは ${ids.join("・")} です。`,
    );
  }
  const deps = { db, wallClock: realClock, random: secureRandom };
  const holder =
    counter === undefined
      ? { role: "console" as const, counterId: null }
      : { role: "counter" as const, counterId: counter.id };
  const { code, expiresAt } = await issuePairingCode(deps, createAccessRepo(db.raw), holder);
  const leadPin =
    counter === undefined ? await issueLeadPinOnce(createStaffRepo(db.raw), secureRandom) : null;
  const lead = site.staff().find(({ id }) => id === "lead-1");
  const lines = [
    `${counter?.label ?? "現場責任者の画面"} の登録コード: ${code}`,
    `${timeOf(expiresAt)} まで有効です（10分間・1回限り）。端末の「窓口デスク」に入力してください。`,
  ];
  if (leadPin !== null) {
    lines.push(`${lead?.name ?? "現場責任者"} の暗証番号: ${leadPin}（表示は今回限りです。控えてください）`);
  }
  return done(lines, { code, ...holder, expiresAt, ...(leadPin === null ? {} : { leadPin }) });
}
