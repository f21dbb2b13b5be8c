import { consoleCounterId, eventBatchSchema, ingestAnswerSchema } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { json, problem } from "../http/problem.ts";
import { type Caller, type Route, route } from "../http/route.ts";
import type { SiteDirectory } from "../site/directory.ts";
import { isDiskFailure } from "./group-commit.ts";
import type { Ingest } from "./ingest.ts";
import { judge, type Sender } from "./judge.ts";

/** 500 events of the longest path and note are less. */
const maxBytes = 8 * 1024 * 1024;

export function eventRoutes(deps: Deps, site: SiteDirectory, ingest: Ingest): Route[] {
  return [
    route({
      method: "POST",
      path: "/api/events",
      access: "paired",
      summary: "記録を送る（1件ずつ判定し、何度送っても1回だけ記録する）",
      body: { schema: eventBatchSchema, maxBytes },
      answers: [{ status: 200, description: "1件ごとの結果", schema: ingestAnswerSchema }],
      handle: async ({ body, caller }) => {
        const sender = senderOf(caller);
        if (sender instanceof Response) return sender;
        const context = { nowMs: deps.clock.now(), sender, site };
        const judged = body.events.map((event) => judge(event, context));
        try {
          return json({ results: await ingest.record(judged, caller.counterId ?? consoleCounterId) });
        } catch (error) {
          if (!isDiskFailure(error)) throw error;
          deps.log.error({ err: error }, "nothing could be recorded");
          return problem(
            "internal",
            "記録を保存できませんでした。ディスクの空きを確かめてください。送った記録は端末に残り、あとで送り直されます。",
            { status: 503 },
          );
        }
      },
    }),
  ];
}

function senderOf({ counterId, session }: Caller): Sender | Response {
  if (counterId !== null) return { kind: "counter", counterId };
  if (session === null)
    return problem(
      "session-required",
      "責任者画面から記録するには、現場責任者としてサインインしてください。",
    );
  if (session.role !== "lead")
    return problem("lead-required", "責任者画面から記録できるのは現場責任者だけです。");
  return { kind: "lead", staffId: session.staffId };
}
