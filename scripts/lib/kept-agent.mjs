import { setTimeout as sleep } from "node:timers/promises";
import { toJstIso } from "../../shared/src/calendar/business-date.ts";
import { startAgent } from "./agent-process.mjs";
import { Advice, say } from "./report.mjs";

/** So many new starts within `windowMs`: what fails more often needs a person. */
const mostRestarts = 5;
const windowMs = 10 * 60_000;
const pauseMs = 1000;

/**
 * An agent that is started again, on the same port, when it ends without having been asked to. `ended` resolves when
 * it was (Ctrl-C reaches it beside us, and it ends with 0), and rejects with advice when it fails too often.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function keepAgent(settings) {
  let agent = await startAgent(settings);
  const { url } = agent;
  const againArgs = argsAgain(settings, url);
  /** @type {number[]} */
  const restarts = [];
  let stopping = false;

  const watch = async () => {
    for (;;) {
      let code = await agent.exited;
      if (stopping || code === 0) return;
      for (let isUp = false; !isUp; ) {
        if (tooMany(restarts)) throw gaveUpAfter(code);
        say(`窓口デスクが止まりました(終了コード ${code})。起動し直しています…`);
        await sleep(pauseMs);
        if (stopping) return;
        const next = await startAgent({ ...settings, agentArgs: againArgs() }).catch(() => undefined);
        if (next) {
          agent = next;
          isUp = true;
        } else code = 1;
      }
      if (stopping) return agent.stop();
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
      stopping = true;
      await agent.stop();
      await ended.catch(() => {});
    },
  };
}

/** @param {number[]} restarts */
function tooMany(restarts) {
  const now = performance.now();
  while (restarts[0] !== undefined && now - restarts[0] > windowMs) restarts.shift();
  return restarts.push(now) > mostRestarts;
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
  const [at] = args.flatMap((one, index) => {
    if (one === flag) return [args[index + 1]];
    return one.startsWith(`${flag}=`) ? [one.slice(flag.length + 1)] : [];
  });
  return at;
}
