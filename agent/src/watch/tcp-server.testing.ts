import { once } from "node:events";
import net from "node:net";
import { onTestFinished } from "vitest";

/** A server of this test that does `on` with each connection. */
export async function server(on: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>();
  const listening = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    on(socket);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listening.close();
  });
  listening.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return (listening.address() as net.AddressInfo).port;
}
