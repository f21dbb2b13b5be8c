import { expect, test } from "vitest";
import { untilOver } from "./until-over.mjs";

const never = new Promise<never>(() => {});

function browser() {
  const gone = Promise.withResolvers<void>();
  let asked = 0;
  const close = async () => {
    asked += 1;
    gone.resolve();
  };
  return { window: { closed: gone.promise, close }, asked: () => asked, leave: gone.resolve };
}

test("a stop that is asked for, or has reached the agent, closes the window", async () => {
  for (const [stopAsked, ended] of [
    [Promise.resolve("stop"), never],
    [never, Promise.resolve()],
  ] as const) {
    const { window, asked } = browser();
    expect(await untilOver({ stopAsked, ended, window })).toBe("stopped");
    expect(asked()).toBe(1);
  }
});

test("an agent that is given up leaves the panel's window open until somebody stops or closes it", async () => {
  for (const by of ["stop", "window"] as const) {
    const stop = Promise.withResolvers<string>();
    const given = Promise.withResolvers<void>();
    const { window, asked, leave } = browser();
    let over: string | undefined;
    const waiting = untilOver({ stopAsked: stop.promise, ended: given.promise, window }).then((how) => {
      over = how;
    });
    given.reject(new Error("繰り返し止まりました"));
    await new Promise((resolve) => setImmediate(resolve));
    expect([asked(), over]).toEqual([0, undefined]);
    if (by === "stop") stop.resolve("stop");
    else leave();
    await waiting;
    expect(over).toBe("gave-up");
  }
});

test("without a window, an agent that is given up ends the command with its advice", async () => {
  const ended = Promise.reject(new Error("繰り返し止まりました"));
  await expect(untilOver({ stopAsked: never, ended, window: undefined })).rejects.toThrow("繰り返し");
});
