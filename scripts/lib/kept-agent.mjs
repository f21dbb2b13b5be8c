import { setTimeout as sleep } from "node:timers/promises";
import { toJstIso } from "../../shared/src/calendar/business-date.ts";
import { startAgent } from "./agent-process.mjs";
import { Advice, say } from "./report.mjs";
import { createRestarts, usualLimits } from "./restarts.mjs";

/**
 * An agent that is started again, on the same port, when it ends without having been asked to. `ended` resolves when
 * it was (Ctrl-C reaches it beside us, and it ends with 0), and rejects with advice when it ends too often.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function keepAgent(settings, limits = usualLimits) {
  let agent = await startAgent(settings);
  const { url } = agent;
  const againArgs = argsAgain(settings, url);
  const restarts = createRestarts(limits);
  restarts.isUp(performance.now());
  const stopping = new AbortController();
  const { signal } = stopping;
  const start = () => startAgent({ ...settings, agentArgs: againArgs() });

  const watch = async () => {
    for (;;) {
      const code = await agent.exited;
      if (signal.aborted || code === 0) return;
      if (restarts.tooOften(performance.now())) throw gaveUpAfter(code);
      say(`窓口デスクが止まりました(終了コード ${code})。起動し直しています…`);
      const next = await startedAgain(start, restarts, signal);
      if (next === undefined) return;
      agent = next;
      if (signal.aborted) return agent.stop();
      say("起動し直しました。窓口の記録は失われていません。");
    }
  };
  const ended = watch();
  // Whoever awaits it hears of it; nobody has to.
  ended.catch(() => {});
  return {
    url,
    ended,
    pid: () => agent.pid,
    async stop() {
      stopping.abort();
      await agent.stop();
      await ended.catch(() => {});
    },
  };
}

/**
 * Tries until an agent answers; undefined when it is to stop first.
 * @param {() => ReturnType<typeof startAgent>} start
 * @param {ReturnType<typeof createRestarts>} restarts
 * @param {AbortSignal} signal
 */
async function startedAgain(start, restarts, signal) {
  for (let pauseMs = restarts.nextPauseMs(); ; pauseMs = restarts.nextPauseMs()) {
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return undefined;
    const agent = await start().catch(() => undefined);
    if (agent) {
      restarts.isUp(performance.now());
      return agent;
    }
    if (signal.aborted) return undefined;
    say(
      "起動できませんでした。しばらくしてもう一度起動します。窓口の記録は各端末に残っています。続くときは、データフォルダーの agent.log を添えて保守の担当に連絡してください。",
    );
  }
}

/** @param {number} code */
function gaveUpAfter(code) {
  return new Advice(
    `窓口デスクが繰り返し止まりました(終了コード ${code})。データフォルダーの agent.log を添えて保守の担当に連絡し、npm start をもう一度実行してください。窓口の記録は各端末に残っています。`,
  );
}

/**
 * The port stays the one that the counters know, and a rehearsal's clock runs on. The last of a repeated flag counts.
 * @param {import("./settings.mjs").Settings} settings @param {string} url @returns {() => string[]}
 */
function argsAgain({ agentArgs }, url) {
  const startedAt = performance.now();
  const at = flagOf(agentArgs, "--at");
  return () => {
    const clock =
      at === undefined ? [] : ["--at", toJstIso(Date.parse(at) + Math.round(performance.now() - startedAt))];
    return [...agentArgs, "--port", new URL(url).port, ...clock];
  };
}

/** @param {readonly string[]} args @param {string} flag */
function flagOf(args, flag) {
  const given = args.flatMap((one, index) => {
    if (one === flag) return [args[index + 1]];
    return one.startsWith(`${flag}=`) ? [one.slice(flag.length + 1)] : [];
  });
  return given.at(-1);
}
