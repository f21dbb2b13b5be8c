import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import type { DeskEvent } from "@desk/shared/contract";
import { expect, test, vi } from "vitest";
import { baseUrl, createTestAgent, fetchInto, granted, type TestAgent } from "../support/agent.ts";
import { renewal, tally } from "../support/events.ts";

// Real workbooks and PDFs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const date = "2026-05-14";

async function leadOf(agent: TestAgent) {
  const { client, token, session } = await agent.lead();
  const { reports } = createLeadClient({ fetch: fetchInto(agent.app), baseUrl, token, session });
  const shown = async () => {
    const { report, fingerprint, items } = granted(await reports.check(date));
    return { shown: { revision: report.revision, fingerprint }, ticked: items.map(({ id }) => id) };
  };
  const handIn = async () => {
    const looked = await shown();
    granted(await reports.confirm(date, looked.shown, looked.ticked));
    return granted(await reports.submit(date, (await shown()).shown, "hand"));
  };
  return { client, reports, handIn };
}

/** The lead's correction of the case that these events tell. */
function correction([started]: readonly DeskEvent[]): DeskEvent {
  if (started?.type !== "TransactionStarted") throw new Error("a case begins with its start");
  const { id, staffId } = tally();
  return {
    type: "TransactionCorrected",
    ...{ id, staffId, counterId: "console", at: `${date}T19:02:00+09:00` },
    ...{ transactionId: started.transactionId, changes: { quantity: 2 }, reason: "2件まとめて受け付けた" },
  };
}

test("after submission late records are taken, corrections wait for the 差替え, and both are in version 2", async () => {
  await using agent = createTestAgent("2026-05-14T10:00:00+09:00");
  const counter = await agent.paired("window-1");
  const [recorded, late] = [
    renewal({ at: `${date}T08:40:00+09:00` }),
    renewal({ at: `${date}T09:10:00+09:00` }),
  ];
  granted(await counter.client.sendEvents(recorded));
  agent.clock.set(`${date}T19:02:00+09:00`);
  const { client, reports, handIn } = await leadOf(agent);
  expect((await handIn()).report).toMatchObject({ state: "submitted", transactions: { total: 1 } });

  const results = async (sent: DeskEvent[], by: typeof client) => granted(await by.sendEvents(sent)).results;
  expect((await results(late, counter.client)).map(({ status }) => status)).toEqual(
    late.map(() => "accepted"),
  );
  const sent = correction(late);
  expect(await results([sent], client)).toMatchObject([{ reason: "report-submitted" }]);
  expect(granted(await reports.check(date))).toMatchObject({
    ...{ needsReplacement: true, report: { revision: 1, transactions: { total: 1 } } },
  });
  granted(await reports.revise(date, 1, "送信の遅れた記録と件数の訂正"));
  expect(await results([sent], client)).toMatchObject([{ status: "accepted" }]);
  const second = await handIn();
  expect(second).toMatchObject({
    report: { revision: 2, state: "submitted", transactions: { total: 3 }, corrected: 1 },
    revisions: [{ revision: 1 }, { revision: 2, reason: "送信の遅れた記録と件数の訂正" }],
  });
  const first = granted(await reports.dailyFile(date, "csv", 1));
  const bytes = new Uint8Array(await first.arrayBuffer());
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  expect(second.revisions[0]?.files.find(({ format }) => format === "csv")?.sha256).toBe(hash);
});
