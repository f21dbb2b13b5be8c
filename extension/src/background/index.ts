import { startWorker } from "../app/worker.ts";

startWorker();
