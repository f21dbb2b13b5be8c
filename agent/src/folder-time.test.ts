import { expect, test } from "vitest";
import { FolderHangs, withinTime } from "./folder-time.ts";

/** Work that ends when it is told to, and keeps count of what has begun. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    ends: (name: string) => ends.get(name)?.(),
    work: (name: string) => () =>
      new Promise<string>((resolve) => {
        begun.push(name);
        ends.set(name, () => resolve(name));
      }),
  };
}

const limitMs = 50;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("work in one folder begins one after the other, from the first's beginning to its real end", async () => {
  const { begun, ends, work } = works();
  const [first, second, third] = ["1", "2", "3"].map((name) => withinTime("one", 10_000, work(name)));
  await settled();
  expect(begun).toEqual(["1"]);
  ends("1");
  expect(await first).toBe("1");
  await expect.poll(() => begun).toEqual(["1", "2"]);
  ends("2");
  expect(await second).toBe("2");
  await expect.poll(() => begun).toEqual(["1", "2", "3"]);
  ends("3");
  expect(await third).toBe("3");
});

test("four works on a folder that hangs take one thread, and none begins before the first has really ended", async () => {
  const { begun, ends, work } = works();
  const four = ["1", "2", "3", "4"].map((name) => withinTime("hung", limitMs, work(name)));
  for (const { status } of await Promise.allSettled(four)) expect(status).toBe("rejected");
  await expect(withinTime("hung/", limitMs, work("5"))).rejects.toThrow(FolderHangs);
  expect(begun).toEqual(["1"]);
  ends("1");
  await settled();
  const after = withinTime("hung", limitMs, work("6"));
  await expect.poll(() => begun).toEqual(["1", "6"]);
  ends("6");
  expect(await after).toBe("6");
});

test("whatever number of folders hangs, two works are under way; the data folder is not held up by them", async () => {
  const { begun, ends, work } = works();
  const hung = ["a", "b", "c", "d"].map((folder) => withinTime(folder, limitMs, work(folder)));
  for (const { status } of await Promise.allSettled(hung)) expect(status).toBe("rejected");
  expect(begun).toEqual(["a", "b"]);
  await expect(withinTime("e", limitMs, work("e"))).rejects.toThrow(FolderHangs);
  const own = withinTime("data", limitMs, work("own"), { own: true });
  ends("own");
  expect(await own).toBe("own");
  ends("b");
  await settled();
  const later = withinTime("e", limitMs, work("e"));
  await expect.poll(() => begun).toEqual(["a", "b", "own", "e"]);
  ends("e");
  expect(await later).toBe("e");
  ends("a");
});

test("late work is told so, and what fails frees its folder", async () => {
  let late: AbortSignal | undefined;
  const hung = withinTime("told", limitMs, (signal) => {
    late = signal;
    return new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(new Error("off"))),
    );
  });
  await expect(hung).rejects.toThrow(FolderHangs);
  expect(late?.aborted).toBe(true);
  await settled();
  const failing = () => Promise.reject(new Error("broken"));
  await expect(withinTime("told", limitMs, failing)).rejects.toThrow("broken");
  expect(await withinTime("told", limitMs, () => Promise.resolve(1))).toBe(1);
});
