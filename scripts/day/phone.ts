import dgram from "node:dgram";
import { once } from "node:events";

/** An IP phone as far as a check can see one: it answers SIP OPTIONS, until it goes dead. */
export type IpPhone = AsyncDisposable & {
  readonly port: number;
  /** Its power is gone: nothing answers any more. */
  die(): Promise<void>;
  revive(): Promise<void>;
};

export async function openPhone(): Promise<IpPhone> {
  let socket = await listen(0);
  const { port } = socket.address();
  let isAlive = true;
  const die = async () => {
    if (!isAlive) return;
    isAlive = false;
    socket.close();
    await once(socket, "close");
  };
  return {
    port,
    die,
    revive: async () => {
      socket = await listen(port);
      isAlive = true;
    },
    [Symbol.asyncDispose]: die,
  };
}

async function listen(port: number): Promise<dgram.Socket> {
  const socket = dgram.createSocket("udp4");
  socket.on("message", (request, { port: from, address }) => {
    socket.send(answerTo(request.toString()), from, address);
  });
  socket.bind(port, "127.0.0.1");
  await once(socket, "listening");
  return socket;
}

/** 200 OK with the headers that name the question (RFC 3261 §8.2.6). */
function answerTo(request: string): string {
  const same = request.split("\r\n").filter((line) => /^(?:Via|From|Call-ID|CSeq):/i.test(line));
  const to = request.split("\r\n").find((line) => /^To:/i.test(line)) ?? "To: <sip:phone>";
  return ["SIP/2.0 200 OK", ...same, `${to};tag=1`, "Content-Length: 0", "", ""].join("\r\n");
}
