import type { SetupRequest, SetupState } from "@desk/shared/contract/admin";
import { hashPin } from "../access/secrets.ts";
import { createStaffRepo, type StaffRepo } from "../access/staff-repo.ts";
import type { Deps } from "../deps.ts";
import { createOrganisationRepo } from "../organisation/repo.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, sides } from "./context.ts";
import { placeDifference } from "./devices.ts";
import { createKeptRepo, type KeptRow } from "./kept-repo.ts";

type Filled = Exclude<SetupRequest, { skip: true }>;
type By = { readonly staffId: string; readonly session: Buffer | null };
type Hashes = { readonly lead: string; readonly staff: readonly string[] };

/** The first-run setup: from a preset to the site's own names, counters and staff, all at once or nothing. */
export function createSetup(context: AdminContext, { random }: Pick<Deps, "random">) {
  const { raw, atOnce, now, note, hooks } = context;
  // A site where something is recorded is past its beginning, whoever set it up and how.
  const begun = raw.prepare("SELECT 1 FROM setup_done UNION ALL SELECT 1 FROM event LIMIT 1");
  const done = raw.prepare("INSERT INTO setup_done (only_row, at, staff_id, skipped) VALUES (1, ?, ?, ?)");
  const state = (): SetupState => ({ pending: begun.get() === undefined });
  return {
    state,
    async run(asked: SetupRequest, by: By): Promise<Verdict<SetupState>> {
      const hashes = "skip" in asked ? null : await hashesOf(asked, random);
      return atOnce(() => {
        if (!state().pending)
          return refuse(
            "conflict",
            "初期設定はすでに済んでいます。変更は「設定」の各欄で行ってください。今回の内容は保存していません。",
          );
        if ("skip" in asked || hashes === null) {
          note({
            staffId: by.staffId,
            kind: "site",
            subject: "初期設定",
            action: "setup-skipped",
            before: null,
            after: null,
          });
        } else {
          const wrong = wrongNames(context, asked);
          if (wrong !== null) return wrong;
          write(context, asked, hashes, by);
        }
        done.run(now(), by.staffId, "skip" in asked ? 1 : 0);
        hooks.changed();
        return granted(state());
      });
    },
  };
}

/** Slow on purpose, so before the transaction. */
async function hashesOf({ lead, staff }: Filled, random: Deps["random"]): Promise<Hashes> {
  const own = await hashPin(lead.pin, random);
  const others: string[] = [];
  for (const { pin } of staff) others.push(await hashPin(pin, random));
  return { lead: own, staff: others };
}

function wrongNames({ site }: AdminContext, { lead, staff, counterIds }: Filled): Refused | null {
  const names = [lead.name, ...staff.map(({ name }) => name)];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    return refuse(
      "schema",
      `「${twice}」が2人います。名札で見分けられるように、別の表示にしてください。保存していません。`,
    );
  const known = new Set(site.counters().map(({ id }) => id));
  return counterIds.every((id) => known.has(id))
    ? null
    : refuse("schema", "登録されていない窓口が含まれています。画面を読み直してください。保存していません。");
}

function write(context: AdminContext, asked: Filled, hashes: Hashes, { staffId, session }: By): void {
  const { raw, site, note, now } = context;
  const people: StaffRepo = createStaffRepo(raw);
  const organisation = createOrganisationRepo(raw);
  const kept = organisation.read();
  const before = {
    name: site.name(),
    lead: people.find(staffId)?.staff.name ?? "",
    contractor: kept.organisation.contractor,
  };
  raw.prepare("UPDATE site_identity SET name = ?").run(asked.siteName);
  const { contractor = before.contractor } = asked;
  if (contractor !== before.contractor)
    organisation.save({ ...kept.organisation, contractor }, kept.revision, { at: now(), staffId });
  people.change(staffId, { name: asked.lead.name, pinHash: hashes.lead }, session);
  const counters = createKeptRepo<KeptRow<string>>(raw, "counter");
  const unused = counters
    .all()
    .filter(({ id, retiredAt }) => retiredAt === null && !asked.counterIds.includes(id));
  for (const row of unused) {
    counters.replace({ ...row, retiredAt: now() });
    note({
      staffId,
      kind: "counter",
      subject: `${row.label}（${row.id}）`,
      action: "retire",
      before: null,
      after: null,
    });
  }
  placePhones(context, staffId);
  for (const [index, { name }] of asked.staff.entries()) {
    const { id } = people.add({ name, role: "staff", pinHash: hashes.staff[index] ?? "" });
    note({
      staffId,
      kind: "staff",
      subject: `${name}（${id}）`,
      action: "add",
      before: null,
      after: `担当者「${name}」`,
    });
  }
  const names = sides({
    拠点: [before.name, asked.siteName],
    受託者: [before.contractor || "なし", contractor || "なし"],
    現場責任者: [before.lead, asked.lead.name],
  });
  note({ staffId, kind: "site", subject: "初期設定", action: "setup", ...names });
  note({
    staffId,
    kind: "staff",
    subject: `${asked.lead.name}（${staffId}）`,
    action: "pin",
    before: null,
    after: null,
  });
}

type PhoneRow = KeptRow<string> & { readonly counter_id: string | null };

/** The phones of the preset to the call counters that are left, in order; a phone too many stands nowhere. */
function placePhones({ raw, site, note }: AdminContext, staffId: string): void {
  const devices = createKeptRepo<PhoneRow>(raw, "device", ["counter_id"]);
  const phones = devices.all().filter(({ kind, retiredAt }) => kind === "phone" && retiredAt === null);
  const calls = site.counters().filter(({ kind }) => kind === "call");
  for (const [index, row] of phones.entries()) {
    const place = calls[index]?.id ?? null;
    if (place === row.counter_id) continue;
    devices.replace({ ...row, counter_id: place });
    const texts = sides(placeDifference(site, row.counter_id, place));
    note({ staffId, kind: "device", subject: `${row.label}（${row.id}）`, action: "change", ...texts });
  }
}
