import type { AgentClient, Result } from "../../agent-client/index.ts";

/** What came of a file: `blocked` = the browser let no tab open. */
export type FileOutcome =
  | { kind: "done"; name: string }
  | { kind: "blocked" }
  | Exclude<Result<never>, { ok: true }>;

/** 印刷用を開く: the agent wants a token, so the page fetches the file and shows it from memory. */
export async function openPrintable(agent: AgentClient, businessDate: string): Promise<FileOutcome> {
  // Opened within the click, or the browser takes it for a pop-up; filled when the file is here.
  const tab = window.open("", "_blank");
  if (tab === null) return { kind: "blocked" };
  const file = await agent.dailyReportFile(businessDate, "html");
  if (!file.ok) {
    tab.close();
    return file;
  }
  const url = URL.createObjectURL(new Blob([file.value], { type: "text/html;charset=utf-8" }));
  tab.location.replace(url);
  return { kind: "done", name: "" };
}

/** Excelをダウンロード, under a name that sorts by day. */
export async function downloadExcel(agent: AgentClient, businessDate: string): Promise<FileOutcome> {
  const file = await agent.dailyReportFile(businessDate, "xlsx");
  if (!file.ok) return file;
  const name = `日報_${businessDate}.xlsx`;
  const url = URL.createObjectURL(file.value);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: "done", name };
}
