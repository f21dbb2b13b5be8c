import { createAgentClient } from "@desk/extension/agent-client/client";
import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import type { DeskEvent } from "@desk/shared/contract";
import { v7 } from "uuid";
import { baseUrl, createTestAgent, fetchInto, granted, type TestAgent } from "./agent.ts";

/** Who says something, and when. */
export type Head = Pick<DeskEvent, "id" | "at" | "counterId" | "staffId">;

/** An instant of the day on which the two leads meet. */
export const at = (time: string) => `2026-05-14T${time}:00+09:00`;

/** Two leads, each at a console of their own, and a panel; at 11:00. */
export async function openTwoLeads() {
  const agent = createTestAgent(at("11:00"));
  const first = await agent.lead();
  const second = granted(await first.client.createStaff({ name: "山本", role: "lead", pin: "258013" }));
  const { client, token } = await agent.paired("console");
  const { session } = granted(await client.signIn(second.id, "258013"));
  const panel = await agent.paired("window-1");
  const consoleOf = (staffId: string, access: { token: string; session: string }) => {
    const endpoint = { fetch: fetchInto(agent.app), baseUrl, ...access };
    const { incidents, cases } = createLeadClient(endpoint);
    const of = { ...createAgentClient(endpoint), incidents, cases };
    return { ...of, head: (time: string) => ({ id: v7(), at: at(time), counterId: "console", staffId }) };
  };
  return {
    agent,
    a: consoleOf("lead-1", first),
    b: consoleOf(second.id, { token, session }),
    panel: {
      ...panel.client,
      head: (time: string) => ({ id: v7(), at: at(time), counterId: "window-1", staffId: "lead-1" }),
    },
    secondId: second.id,
    [Symbol.asyncDispose]: () => agent[Symbol.asyncDispose](),
  };
}

type Sender = { sendEvents: Awaited<ReturnType<TestAgent["lead"]>>["client"]["sendEvents"] };
/** What the agent answers to each event, and why. */
export const send = async ({ sendEvents }: Sender, ...events: DeskEvent[]) =>
  granted(await sendEvents(events)).results.map(({ status, reason, detail = "" }) => ({
    answer: reason ?? status,
    detail,
  }));
export const answers = async (who: Sender, ...events: DeskEvent[]) =>
  (await send(who, ...events)).map(({ answer }) => answer);

export type TwoLeads = Awaited<ReturnType<typeof openTwoLeads>>;
