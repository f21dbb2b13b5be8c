import net from "node:net";
import { alive, type Endpoint, type Found, foundOf } from "./probe.ts";

/** Opens a connection and closes it: whoever accepts it is there. */
export function tcp({ address, family, port }: Endpoint, signal: AbortSignal): Promise<Found> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, family, port, signal });
    const end = (found: Found) => {
      socket.destroy();
      resolve(found);
    };
    socket.once("connect", () => end(alive()));
    // `on`: the abort that ends an opened socket must not be thrown.
    socket.on("error", (error) => end(foundOf(error)));
  });
}
