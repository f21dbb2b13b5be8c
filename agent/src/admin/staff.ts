import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Staff, StaffCreate, StaffUpdate } from "@desk/shared/contract";
import type { AdminStaff } from "@desk/shared/contract/admin";
import { hashPin } from "../access/secrets.ts";
import { lockMs } from "../access/sign-in.ts";
import { createStaffRepo, type PinState } from "../access/staff-repo.ts";
import type { Deps } from "../deps.ts";
import { granted, refuse, type Verdict } from "../reports/life/verdict.ts";
import type { AdminAction } from "./audit-repo.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";

const roleLabels: Record<Staff["role"], string> = { lead: "現場責任者", staff: "担当者" };

/** 担当者: added, renamed, stopped and given PINs. Nobody is deleted: old records keep their names. */
export function createStaff(
  { raw, atOnce, note, hooks }: AdminContext,
  { wallClock, random }: Pick<Deps, "wallClock" | "random">,
) {
  const repo = createStaffRepo(raw);
  return {
    list: (): AdminStaff => ({ staff: repo.all().map((state) => personOf(state, wallClock.now())) }),
    async add({ name, role, pin }: StaffCreate, staffId: string): Promise<Staff> {
      const pinHash = await hashPin(pin, random);
      return atOnce(() => {
        const staff = repo.add({ name, role, pinHash });
        const after = `${roleLabels[role]}「${name}」`;
        note({
          staffId,
          kind: "staff",
          subject: `${name}（${staff.id}）`,
          action: "add",
          before: null,
          after,
        });
        hooks.changed();
        return staff;
      });
    },
    /** @param session the hash of the session that asks: who changes the own PIN stays signed in */
    async change(
      id: string,
      { pin, ...update }: StaffUpdate,
      by: { readonly staffId: string; readonly session: Buffer | null },
    ): Promise<Verdict<Staff>> {
      const pinHash = pin === undefined ? undefined : await hashPin(pin, random);
      return atOnce(() => {
        const before = repo.find(id)?.staff;
        const staff = repo.change(id, { ...update, pinHash }, by.staffId === id ? by.session : null);
        if (staff === "unknown" || before === undefined)
          return refuse("not-found", "この担当者は登録されていません。");
        if (staff === "overtaken") return overtaken(before.name);
        if (staff === "last-lead")
          return refuse(
            "conflict",
            "最後の現場責任者は、使用の終了もサインインの停止もできません。先に別の現場責任者を加えてください。何も変更していません。",
          );
        const subject = `${before.name}（${id}）`;
        for (const action of actionsOf(update, pin !== undefined)) {
          const names =
            action === "change" ? sides({ 氏名: [before.name, staff.name] }) : { before: null, after: null };
          note({ staffId: by.staffId, kind: "staff", subject, action, ...names });
        }
        hooks.changed();
        return granted(staff);
      });
    },
  };
}

function personOf({ staff, revision, pinHash, lockedUntilMs }: PinState, nowMs: number) {
  const waitMs = lockedUntilMs - nowMs;
  // Much longer than a lock lasts: the PC's clock was ahead when it was set.
  const isLocked = waitMs > 0 && waitMs <= 2 * lockMs;
  return {
    ...staff,
    revision,
    hasPin: pinHash !== null,
    lockedUntil: isLocked ? toJstIso(lockedUntilMs) : null,
  };
}

function actionsOf({ name, active, locked }: StaffUpdate, pin: boolean): AdminAction[] {
  return [
    ...(name === undefined ? [] : ["change" as const]),
    ...(active === undefined ? [] : [active ? ("resume" as const) : ("retire" as const)]),
    ...(locked === undefined ? [] : [locked ? ("lock" as const) : ("unlock" as const)]),
    ...(pin ? ["pin" as const] : []),
  ];
}
