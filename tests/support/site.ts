import { type AgentClient, createAgentClient } from "@desk/extension/agent-client/client";
import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import type { DailyReport, Staff } from "@desk/shared/contract";
import type { PairingCodeRequest } from "@desk/shared/contract/admin";
import { type AgentProcess, startAgentProcess } from "./agent-process.ts";
import { granted } from "./granted.ts";

/** A rehearsal day that is open whatever the calendar of the machine says: Thursday, 8:30 to 19:00. */
export const rehearsalDate = "2026-05-14";
export const rehearsalStart = `${rehearsalDate}T09:00:00+09:00`;

/** A site with a running agent, and its lead signed in beside any browser. */
export type Site = AsyncDisposable & {
  readonly agent: AgentProcess;
  readonly leadName: string;
  readonly leadPin: string;
  /** With the lead's session: reads reports, adds staff. */
  readonly lead: AgentClient;
  /** A code for a further PC, as the lead makes it at the console: the command line's would take a process each. */
  pairingCode(target: "console" | `window-${number}` | `call-${number}`): Promise<string>;
  report(): Promise<DailyReport>;
  addStaff(name: string, pin: string): Promise<Staff>;
  /** A second lead, by id and PIN. */
  addLead(name: string, pin: string): Promise<{ readonly id: string; readonly pin: string }>;
};

export async function openSite(at: string = rehearsalStart): Promise<Site> {
  const agent = await startAgentProcess({ at });
  try {
    const { code, leadPin } = await agent.pair("console");
    if (leadPin === undefined) throw new Error("a fresh site tells its lead's PIN");
    const endpoint = { fetch, baseUrl: agent.url };
    const { token } = granted(await createAgentClient(endpoint).pair(code));
    const { session, staff } = granted(
      await createAgentClient({ ...endpoint, token }).signIn("lead-1", leadPin),
    );
    const lead = createAgentClient({ ...endpoint, token, session });
    // Tests of other things begin where the first-run setup is over.
    const { admin } = createLeadClient({ ...endpoint, token, session });
    granted(await admin.runSetup({ skip: true }));
    return {
      agent,
      leadName: staff.name,
      leadPin,
      lead,
      pairingCode: async (target) => {
        const whom: PairingCodeRequest =
          target === "console" ? { role: "console" } : { role: "counter", counterId: target };
        return granted(await admin.pairingCode(whom)).code;
      },
      report: async () => granted(await lead.dailyReport(rehearsalDate)),
      addStaff: async (name, pin) => granted(await lead.createStaff({ name, role: "staff", pin })),
      addLead: async (name, pin) => ({
        id: granted(await lead.createStaff({ name, role: "lead", pin })).id,
        pin,
      }),
      [Symbol.asyncDispose]: () => agent[Symbol.asyncDispose](),
    };
  } catch (error) {
    await agent[Symbol.asyncDispose]();
    throw error;
  }
}
