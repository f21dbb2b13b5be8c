import net from "node:net";

/** Something answers at this address already. @param {string} host @param {number} port @returns {Promise<boolean>} */
export function isTaken(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 1_000 });
    const answer = (/** @type {boolean} */ taken) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", answer(true)).once("error", answer(false)).once("timeout", answer(false));
  });
}
