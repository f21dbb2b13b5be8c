import { parentPort, workerData } from "node:worker_threads";
import type { DailyModel } from "./model.ts";
import { dailyXlsx } from "./xlsx.ts";

const bytes = await dailyXlsx(workerData as DailyModel);
parentPort?.postMessage(bytes);
