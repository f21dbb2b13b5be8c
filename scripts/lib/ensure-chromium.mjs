import { existsSync } from "node:fs";
import { aptInstall, canUseApt } from "./apt.mjs";
import { findChromium } from "./chromium.mjs";
import { Advice } from "./report.mjs";
import { run } from "./run.mjs";

/** The browser of the tests; on Debian as root it is installed when it is missing. @returns {Promise<string>} */
export async function ensureChromium() {
  const chosen = process.env.DESK_CHROMIUM;
  if (chosen && !existsSync(chosen)) throw new Advice(`DESK_CHROMIUM のプログラムがありません: ${chosen}`);
  const found = findChromium();
  const missing = [...(found ? [] : ["chromium"]), ...((await hasJapaneseFont()) ? [] : ["fonts-noto-cjk"])];
  if (missing.length > 0 && (await canUseApt())) await aptInstall(missing);
  const chromium = findChromium();
  if (chromium) return chromium;
  throw new Advice(
    "テストには Chromium が必要です(Chrome と Edge は拡張機能を読み込ませて起動できないため使えません)。\n" +
      "  Debian / Ubuntu: sudo apt-get install chromium fonts-noto-cjk\n" +
      "  Windows / macOS: npx playwright-core install chromium\n" +
      "別の場所にあるときは、環境変数 DESK_CHROMIUM にそのパスを設定してください。",
  );
}

/** Elsewhere than on Linux the system brings one. */
async function hasJapaneseFont() {
  if (process.platform !== "linux") return true;
  const { code, output } = await run("fc-list", [":lang=ja", "file"], { quiet: true });
  return code === 0 && output.trim() !== "";
}
