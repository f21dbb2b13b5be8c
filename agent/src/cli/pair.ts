import { timeOf, toJstIso } from "@desk/shared/calendar/business-date";
import { issuePairingCode } from "../access/pairing.ts";
import { createAccessRepo } from "../access/repo.ts";
import { issueLeadPinOnce, issueNewLeadPin } from "../access/sign-in.ts";
import { createStaffRepo } from "../access/staff-repo.ts";
import { createAdminAudit } from "../admin/audit-repo.ts";
import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";
import { secureRandom } from "../random.ts";
import { createSiteRepo } from "../site/repo.ts";
import { done, refusedSaying, type Said } from "./io.ts";
import { withSite } from "./open-site.ts";

/**
 * `desk pair window-1`, `desk pair console`: a code for one PC; with the console's first one the lead's PIN.
 * @param newPin also makes the only lead's PIN anew, for one who has forgotten it
 */
export async function pair(config: Config, target: string | undefined, newPin = false): Promise<Said> {
  if (target === undefined)
    return refusedSaying(
      "bad-setting",
      "登録する窓口を指定してください。例: desk pair window-1、責任者画面は desk pair console",
    );
  if (newPin && target !== "console")
    return refusedSaying(
      "bad-setting",
      "--new-pin は desk pair console にだけ付けられます。何も変更していません。",
    );
  const said = await withSite(config.dataDir, (db) => pairIn(db, target, newPin));
  return said.ok ? said.value : refusedSaying(said.refusal.code, said.refusal.message);
}

async function pairIn(db: DeskDatabase, target: string, newPin: boolean): Promise<Said> {
  const counters = createSiteRepo(db.raw).counters();
  const counter = counters.find(({ id }) => id === target);
  if (counter === undefined && target !== "console") {
    const ids = [...counters.map(({ id }) => id), "console"];
    return refusedSaying(
      "unknown-counter",
      `「${target}」という窓口はありません。指定できるのは ${ids.join("・")} です。`,
    );
  }
  const pin = target === "console" ? await leadPinOf(db, newPin) : null;
  if (pin !== null && "exitCode" in pin) return pin;
  const deps = { db, wallClock: realClock, random: secureRandom };
  const holder =
    counter === undefined
      ? { role: "console" as const, counterId: null }
      : { role: "counter" as const, counterId: counter.id };
  const { code, expiresAt } = await issuePairingCode(deps, createAccessRepo(db.raw), holder);
  const name = counter?.label ?? "責任者画面";
  note(db, { kind: "access", subject: name, action: "code", after: "10分間・1回限り" });
  const lines = [
    `${counter?.label ?? "責任者画面"} の登録コード: ${code}`,
    `${timeOf(expiresAt)} まで有効です（10分間・1回限り）。端末の「窓口デスク」に入力してください。`,
  ];
  if (pin !== null)
    lines.push(`${pin.name} の暗証番号: ${pin.leadPin}（表示は今回限りです。控えてください）`);
  return done(lines, { code, ...holder, expiresAt, ...(pin === null ? {} : { leadPin: pin.leadPin }) });
}

type LeadPin = { readonly leadPin: string; readonly name: string };

/** The PIN to tell: the first one, once; a new one when asked for; null when there is nothing to tell. */
async function leadPinOf(db: DeskDatabase, newPin: boolean): Promise<LeadPin | Said | null> {
  const staff = createStaffRepo(db.raw);
  const first = await issueLeadPinOnce(staff, secureRandom);
  if (first !== null) return { leadPin: first, name: staff.find("lead-1")?.staff.name ?? "現場責任者" };
  if (!newPin) return null;
  const made = await issueNewLeadPin(staff, secureRandom);
  if (made.kind === "several")
    return refusedSaying(
      "several-leads",
      `現場責任者が${made.names.length}人います（${made.names.join("・")}）。暗証番号は、ほかの現場責任者が責任者画面の「担当者」で変更できます。何も変更していません。`,
    );
  const { name, id } = made.staff;
  note(db, { kind: "staff", subject: `${name}（${id}）`, action: "new-pin", after: null });
  return { leadPin: made.pin, name };
}

type Noted = {
  readonly kind: "access" | "staff";
  readonly subject: string;
  readonly action: "code" | "new-pin";
  readonly after: string | null;
};

/** By the operator at the agent's PC, whom nobody has signed in. */
function note(db: DeskDatabase, row: Noted): void {
  const at = toJstIso(realClock.now());
  createAdminAudit(db.raw).note({ at, staffId: null, before: null, ...row });
}
