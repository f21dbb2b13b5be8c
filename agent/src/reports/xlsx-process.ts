import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DailyModel } from "./model.ts";

const child = fileURLToPath(new URL("./xlsx-child.ts", import.meta.url));

/**
 * Makes the workbook in a process of its own: the library takes half a second and some 100 MB, which neither the
 * counters waiting for an answer nor the idle agent should pay for (a thread gives the memory back only in part).
 * One after the other, since each takes so much and any paired PC may ask for as many as it likes.
 */
export function xlsxInProcess(model: DailyModel): Promise<Uint8Array> {
  const next = last.then(() => make(model));
  last = next.catch(() => {});
  return next;
}

let last: Promise<unknown> = Promise.resolve();

function make(model: DailyModel): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = fork(child, {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const failed = (why: string) => reject(new Error(`the workbook could not be made: ${why}`));
    let answer: unknown;
    worker.once("message", (message) => {
      answer = message;
    });
    worker.once("error", (error) => failed(String(error)));
    // Only then is its memory free for the next one.
    worker.once("exit", (code, signal) => {
      if (answer instanceof Uint8Array) resolve(answer);
      else failed(String(answer ?? `its process ended with ${code ?? signal}`));
    });
    worker.send(model, (error) => error !== null && failed(String(error)));
  });
}
