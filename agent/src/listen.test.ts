import { once } from "node:events";
import net, { type Socket } from "node:net";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

/** What a line that was opened hears when the server finds this fault on it. */
async function heardAfter(code: string): Promise<string> {
  const listening = await listen("127.0.0.1", 0);
  if (!listening.ok) throw new Error(listening.refusal.message);
  const { server, port } = listening.value;
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const line = net.connect({ host: "127.0.0.1", port });
  let heard = "";
  line.on("data", (chunk: Buffer) => {
    heard += chunk.toString();
  });
  const [socket] = await accepted;
  const closed = once(line, "close");
  server.emit("clientError", Object.assign(new Error(code), { code }), socket);
  await closed;
  server.close();
  return heard;
}

test("a line on which nothing was asked for too long is cut without an answer", async () => {
  expect(await heardAfter("ERR_HTTP_REQUEST_TIMEOUT")).toBe("");
});

test("what is no HTTP is told so", async () => {
  expect(await heardAfter("HPE_INVALID_METHOD")).toMatch(/^HTTP\/1\.1 400 .*malformed-json/s);
});
