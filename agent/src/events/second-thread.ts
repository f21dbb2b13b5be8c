import { rmSync } from "node:fs";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Database } from "better-sqlite3";
import { processEntry } from "../folder.ts";
import type { EdgeChanges } from "./edge-sheet.ts";
import type { LogPart } from "./repo.ts";

/** The name under which the rows of the other part are attached. */
export const otherHalf = "other_half";

/** What the second thread is told. */
export type HalfOrder = {
  readonly part: LogPart;
  readonly pageSize: number;
  readonly databasePath: string;
  readonly rowsPath: string;
  /** First cell: raised by one after every page, and with the answer. Second: 1 = nobody wants the answer any more. */
  readonly pulse: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
};
export type HalfAnswer = { readonly edges: EdgeChanges } | { readonly failed: string };

/** A page takes some 200 ms: a thread that has not moved for so long has ended without a word. */
const patienceMs = 30_000;

export type SecondThread = Disposable & {
  /** Inside the transaction in which the log stands still. */
  begin(pageSize: number): void;
  /** Waits for the rows; this thread does nothing else meanwhile. @throws when there will be none */
  await(): EdgeChanges;
};

/**
 * A thread that folds a part of the log into a database of its own, attached as `otherHalf`; to be opened outside any transaction.
 * @throws when its file cannot be made
 */
export function openSecondThread(raw: Database, part: LogPart): SecondThread {
  const rowsPath = `${raw.name}-other-half`;
  const removeFile = () => rmSync(rowsPath, { force: true, recursive: true, maxRetries: 3 });
  removeFile();
  raw.prepare(`ATTACH ? AS ${otherHalf}`).run(rowsPath);
  const pulse = new Int32Array(new SharedArrayBuffer(8));
  const { port1: near, port2: port } = new MessageChannel();
  let begun = false;
  let answer: HalfAnswer | undefined;
  const answerOfThread = () => {
    while (begun && answer === undefined) {
      const seen = Atomics.load(pulse, 0);
      answer = receiveMessageOnPort(near)?.message;
      if (answer === undefined && Atomics.wait(pulse, 0, seen, patienceMs) === "timed-out")
        answer = { failed: `stood still for ${patienceMs} ms` };
    }
    return answer ?? { failed: "was not begun" };
  };
  return {
    begin(pageSize) {
      const order: HalfOrder = { part, pageSize, databasePath: raw.name, rowsPath, pulse, port };
      const entry = processEntry("other-half", import.meta.url);
      const worker = new Worker(entry, { workerData: order, transferList: [port] });
      begun = true;
      worker.unref();
      // By the time this is heard, `await` has given up.
      worker.on("error", () => {});
    },
    await() {
      const said = answerOfThread();
      if ("failed" in said) throw new Error(`the second thread: ${said.failed}`);
      return said.edges;
    },
    [Symbol.dispose]() {
      Atomics.store(pulse, 1, 1);
      // It has closed its file by then, and ends by itself.
      answerOfThread();
      near.close();
      // The rows are written by then, or will be without it. What is left, the next one removes.
      for (const tidy of [() => raw.exec(`DETACH ${otherHalf}`), removeFile]) unlessItFails(tidy);
    },
  };
}

function unlessItFails(work: () => unknown): void {
  try {
    work();
  } catch {
    // A virus scanner may hold the file.
  }
}
