// npm start [-- --at <time> --port <n> …]: build when needed, agent, pairing, browser; until Ctrl-C. An agent that
// ends unasked is started again.
import { extensionId } from "../shared/src/contract/extension-id.ts";
import { browserPlan, openWindow } from "./lib/browser-window.mjs";
import { ensureBuilt } from "./lib/builds.mjs";
import { keepAgent } from "./lib/kept-agent.mjs";
import { pair } from "./lib/pairing.mjs";
import { extensionBuild } from "./lib/paths.mjs";
import { Advice, say, stage } from "./lib/report.mjs";
import { readSettings } from "./lib/settings.mjs";
import { untilOver } from "./lib/until-over.mjs";

/** @typedef {import("./lib/settings.mjs").Settings} Settings */

async function main() {
  const stopAsked = untilStopAsked();
  const settings = readSettings(process.argv.slice(2), process.env);
  await ensureBuilt();
  const agent = await stage("窓口デスクを起動しています", () => keepAgent(settings));
  const window = await welcome({ ...settings, url: agent.url }).catch(async (error) => {
    await agent.stop();
    throw error;
  });
  if ((await untilOver({ stopAsked, ended: agent.ended, window })) === "gave-up") {
    process.exitCode = 1;
    return;
  }
  say("\n窓口デスクを止めています…");
  await agent.stop();
  say("止めました。記録はすべて保存されています。");
}

/** @returns {Promise<"stop">} */
function untilStopAsked() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve("stop"));
  });
}

/** Prints the codes and opens the window when there is one. @param {Settings} settings */
async function welcome(settings) {
  const counter = await pair("window-1", settings);
  const lead = await pair("console", settings);
  say(`
窓口デスクが動いています    ${settings.url}
  窓口1の登録コード           ${counter.code}
  責任者画面の登録コード      ${lead.code}`);
  if (lead.leadPin) say(`  現場責任者の暗証番号        ${lead.leadPin}(表示は今回限りです。控えてください)`);
  say("  登録コードは10分間、1回だけ使えます。新しい登録コード: npx desk pair window-1\n");
  const window = await show(settings, counter.code, lead.code);
  say("止めるには Ctrl+C を押してください。");
  return window;
}

/** @param {Settings} settings @param {string} counterCode @param {string} leadCode */
async function show(settings, counterCode, leadCode) {
  const plan = browserPlan(settings.browser);
  switch (plan.kind) {
    case "open": {
      const pages = [`tabs/console.html#pair=${leadCode}`, `sidepanel.html#pair=${counterCode}`];
      const window = await openWindow(
        plan.program,
        settings.dataDir,
        pages.map((page) => `chrome-extension://${extensionId}/${page}${agentHint(settings)}`),
      ).catch(() => undefined);
      if (!window) {
        say(
          `ブラウザー(${plan.program})を開けませんでした。前に開いた窓口デスクのブラウザーが残っていれば閉じてください。`,
        );
        return undefined;
      }
      say("ブラウザーを開きました(窓口の画面と責任者画面)。");
      return window;
    }
    case "by-hand":
      say(`お使いの Chrome / Edge に、次の 3 つの操作で拡張機能を読み込んでください。
  1. chrome://extensions(Edge は edge://extensions)を開き、「デベロッパー モード」をオンにする
  2. 「パッケージ化されていない拡張機能を読み込む」を押す
  3. このフォルダーを選ぶ: ${extensionBuild}
読み込んだら、ツールバーの「窓口デスク」を押し、上の登録コードを入力してください。`);
      return undefined;
    case "none":
      say(`${plan.why}拡張機能のフォルダー: ${extensionBuild}`);
      return undefined;
    default:
      return plan;
  }
}

/** The extension expects the agent at its usual address unless told otherwise. @param {Settings} settings */
function agentHint(settings) {
  return settings.url === "http://127.0.0.1:4860" ? "" : `&agent=${encodeURIComponent(settings.url)}`;
}

await main().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
