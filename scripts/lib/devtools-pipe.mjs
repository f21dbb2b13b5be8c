// Chromium's DevTools protocol over its pipe (file descriptors 3 and 4): no port that another program could reach, and
// the browser ends by itself when this process does.

/** @typedef {ReturnType<typeof openPipe>} DevToolsPipe */

/**
 * @param {import("node:stream").Writable} writer
 * @param {import("node:stream").Readable} reader
 */
export function openPipe(writer, reader) {
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let nextId = 1;
  let rest = "";
  reader.setEncoding("utf8").on("data", (chunk) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) settle(JSON.parse(message));
  });
  const abandon = () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser closed the pipe"));
    waiting.clear();
  };
  reader.on("close", abandon).on("error", abandon);
  writer.on("error", abandon);

  /** @param {{ id?: number, result?: unknown, error?: { message: string } }} message */
  function settle(message) {
    const caller = waiting.get(message.id ?? 0);
    if (!caller) return;
    waiting.delete(message.id ?? 0);
    if (message.error) caller.reject(new Error(message.error.message));
    else caller.resolve(message.result);
  }

  return {
    /**
     * @param {string} method
     * @param {Record<string, unknown>} [params]
     * @returns {Promise<any>}
     */
    send(method, params = {}) {
      const id = nextId++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        writer.write(`${JSON.stringify({ id, method, params })}\0`);
      });
    },
  };
}
