import { staffCreateSchema, staffSchema, staffUpdateSchema } from "@desk/shared/contract";
import {
  adminCountersSchema,
  adminDevicesSchema,
  adminSettingsSchema,
  adminSettingsUpdateSchema,
  adminStaffSchema,
  adminTargetsSchema,
  counterCreateSchema,
  counterUpdateSchema,
  deviceCreateSchema,
  deviceUpdateSchema,
  siteNameSchema,
  siteNameUpdateSchema,
  targetUpdateSchema,
} from "@desk/shared/contract/admin";
import { leadOf } from "../content/version-routes.ts";
import type { Deps } from "../deps.ts";
import { json } from "../http/problem.ts";
import { type Answer, type Route, route } from "../http/route.ts";
import { refusalAnswer, type Verdict } from "../reports/life/verdict.ts";
import { accessAdminRoutes } from "./access-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { type AdminHooks, createAdminContext } from "./context.ts";
import { createCounters } from "./counters.ts";
import { createDevices } from "./devices.ts";
import { createSettings } from "./settings.ts";
import { setupRoutes } from "./setup-routes.ts";
import { createSiteName } from "./site.ts";
import { createStaff } from "./staff.ts";
import { createTargets } from "./targets.ts";

/** What a lead administers: 窓口, 機器, 担当者, 端末の登録, 目標時間, しきい値・フォルダー, and the log of every change. */
export function adminRoutes(deps: Deps, hooks: AdminHooks): Route[] {
  const context = createAdminContext(deps, hooks);
  return [
    ...siteRoutes(createSiteName(context)),
    ...counterRoutes(createCounters(context)),
    ...deviceRoutes(createDevices(context)),
    ...staffRoutes(createStaff(context, deps)),
    ...targetRoutes(createTargets(context)),
    ...settingRoutes(createSettings(context, deps.dataDir)),
    ...accessAdminRoutes(context, deps),
    ...auditRoutes(context),
    ...setupRoutes(context, deps),
  ];
}

function answer<T>(verdict: Verdict<T>, status = 200): Response {
  return verdict.ok ? json(verdict.value, status) : refusalAnswer(verdict);
}

function siteRoutes(site: ReturnType<typeof createSiteName>): Route[] {
  return [
    route({
      method: "PUT",
      path: "/api/admin/site",
      access: "lead",
      summary: "拠点の名称を変える",
      body: { schema: siteNameUpdateSchema },
      answers: [{ status: 200, description: "変えた", schema: siteNameSchema }],
      handle: (asking) => answer(site.change(asking.body, leadOf(asking))),
    }),
  ];
}

function counterRoutes(counters: ReturnType<typeof createCounters>): Route[] {
  const path = "/api/admin/counters";
  const answers: Answer[] = [
    { status: 200, description: "窓口（使用終了を含む）", schema: adminCountersSchema },
  ];
  return [
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "窓口の一覧",
      answers,
      handle: () => json(counters.list()),
    }),
    route({
      method: "POST",
      path,
      access: "lead",
      summary: "窓口を加える",
      body: { schema: counterCreateSchema },
      answers,
      handle: (asking) => answer(counters.add(asking.body, leadOf(asking))),
    }),
    route({
      method: "PATCH",
      path: `${path}/:id`,
      access: "lead",
      summary: "窓口の名称を変える、使用を終了・再開する",
      body: { schema: counterUpdateSchema },
      answers,
      handle: (asking) => answer(counters.change(asking.params.id ?? "", asking.body, leadOf(asking))),
    }),
  ];
}

function deviceRoutes(devices: ReturnType<typeof createDevices>): Route[] {
  const path = "/api/admin/devices";
  const answers: Answer[] = [
    { status: 200, description: "機器（使用終了を含む）", schema: adminDevicesSchema },
  ];
  return [
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "機器の一覧",
      answers,
      handle: () => json(devices.list()),
    }),
    route({
      method: "POST",
      path,
      access: "lead",
      summary: "機器を加える",
      body: { schema: deviceCreateSchema },
      answers,
      handle: (asking) => answer(devices.add(asking.body, leadOf(asking))),
    }),
    route({
      method: "PATCH",
      path: `${path}/:id`,
      access: "lead",
      summary: "機器の名称・種類・使用時間・置き場所を変える、使用を終了・再開する",
      body: { schema: deviceUpdateSchema },
      answers,
      handle: (asking) => answer(devices.change(asking.params.id ?? "", asking.body, leadOf(asking))),
    }),
  ];
}

function staffRoutes(staff: ReturnType<typeof createStaff>): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/admin/staff",
      access: "lead",
      summary: "担当者の一覧（サインインの状態を含む）",
      answers: [{ status: 200, description: "担当者", schema: adminStaffSchema }],
      handle: () => json(staff.list()),
    }),
    route({
      method: "POST",
      path: "/api/staff",
      access: "lead",
      summary: "担当者を加える",
      body: { schema: staffCreateSchema },
      answers: [{ status: 201, description: "加えた", schema: staffSchema }],
      handle: async (asking) => json(await staff.add(asking.body, leadOf(asking)), 201),
    }),
    route({
      method: "PATCH",
      path: "/api/staff/:id",
      access: "lead",
      summary: "担当者の名前・在籍・サインインの可否・暗証番号を変える",
      body: { schema: staffUpdateSchema },
      answers: [{ status: 200, description: "変えた", schema: staffSchema }],
      handle: async (asking) => {
        const by = { staffId: leadOf(asking), session: asking.caller.session?.hash ?? null };
        return answer(await staff.change(asking.params.id ?? "", asking.body, by));
      },
    }),
  ];
}

function targetRoutes(targets: ReturnType<typeof createTargets>): Route[] {
  const answers: Answer[] = [{ status: 200, description: "目標時間", schema: adminTargetsSchema }];
  return [
    route({
      method: "GET",
      path: "/api/admin/targets",
      access: "lead",
      summary: "手続ごとの目標時間（提案を含む）",
      answers,
      handle: () => json(targets.list()),
    }),
    route({
      method: "PUT",
      path: "/api/admin/targets/:id",
      access: "lead",
      summary: "目標時間を決める（minutes: null で提案に戻す）",
      body: { schema: targetUpdateSchema },
      answers,
      handle: (asking) => answer(targets.change(asking.params.id ?? "", asking.body, leadOf(asking))),
    }),
  ];
}

function settingRoutes(settings: ReturnType<typeof createSettings>): Route[] {
  const path = "/api/admin/settings";
  const answers: Answer[] = [
    { status: 200, description: "しきい値とフォルダー", schema: adminSettingsSchema },
  ];
  return [
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "しきい値とバックアップ先",
      answers,
      handle: () => json(settings.read()),
    }),
    route({
      method: "PUT",
      path,
      access: "lead",
      summary: "しきい値とバックアップ先を保存する",
      body: { schema: adminSettingsUpdateSchema },
      answers,
      handle: async (asking) => answer(await settings.change(asking.body, leadOf(asking))),
    }),
  ];
}
