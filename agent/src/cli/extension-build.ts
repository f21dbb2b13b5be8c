import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agentFolder } from "../folder.ts";
import type { Finding } from "./doctor.ts";

const folder = join(agentFolder, "..", "extension", "build", "chrome-mv3-prod");

/** Whether the extension has been built and can be loaded. */
export function extensionManifest(): Finding {
  const name = "拡張機能";
  try {
    const { version } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      version: string;
    };
    return { name, ok: true, text: `版 ${version}（${folder}）` };
  } catch {
    return { name, ok: false, text: `まだ作られていません（${folder}）。npm start を一度実行してください。` };
  }
}
