import { Worker } from "node:worker_threads";
import type { DailyModel } from "./model.ts";

/**
 * Makes the workbook in a thread of its own: the library takes half a second and 55 MB to load, which neither
 * the counters waiting for an answer nor the idle agent should pay for.
 */
export function xlsxInThread(model: DailyModel): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./xlsx-worker.ts", import.meta.url), { workerData: model });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the workbook's thread ended with code ${code}`)));
  });
}
