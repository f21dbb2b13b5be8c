import Database from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../deps.testing.ts";
import { createGroupCommit, isDiskFailure } from "./group-commit.ts";

let scheduled: (() => void)[];
beforeEach(() => {
  scheduled = [];
});
/** One turn of the event loop. */
const turn = () => {
  for (const next of scheduled.splice(0)) next();
};
/** As many as it takes until nobody else comes. */
const goOn = () => {
  while (scheduled.length > 0) turn();
};

function setUp() {
  const folder = temporaryFolder();
  const raw = new Database(`${folder.path}/test.sqlite`);
  raw.pragma("journal_mode = WAL");
  raw.exec("CREATE TABLE t (x TEXT UNIQUE) STRICT");
  const concluded: string[] = [];
  const group = createGroupCommit<unknown>(
    raw,
    (flush) => scheduled.push(flush),
    (results, attempt) => concluded.push(`${attempt} ${results.length} ${raw.inTransaction}`),
  );
  const insert = raw.prepare("INSERT INTO t VALUES (?)");
  return {
    raw,
    group,
    insert,
    concluded,
    put: (x: string) => group.submit(() => insert.run(x).changes),
    stored: () => raw.prepare("SELECT x FROM t ORDER BY x").pluck().all(),
    [Symbol.dispose]() {
      raw.close();
      folder[Symbol.dispose]();
    },
  };
}

test("what has arrived is one transaction, and nobody is answered before its end", async () => {
  using desk = setUp();
  const answered: string[] = [];
  const answers = ["a", "b", "c"].map((x) => desk.put(x).then(() => answered.push(x)));
  await Promise.resolve();
  expect(scheduled).toHaveLength(1);
  expect([answered, desk.stored()]).toEqual([[], []]);
  goOn();
  await Promise.all(answers);
  expect([answered, desk.stored()]).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
  expect(desk.concluded).toEqual(["together 3 true"]);
});

test("one that fails does not hurt its neighbours", async () => {
  using desk = setUp();
  const first = desk.put("a");
  const broken = desk.put("a");
  const last = desk.put("b");
  goOn();
  await expect(broken).rejects.toThrow("UNIQUE");
  expect(await Promise.all([first, last])).toEqual([1, 1]);
  expect(desk.stored()).toEqual(["a", "b"]);
  expect(desk.concluded).toEqual(["alone 1 true", "alone 1 true"]);
});

test("when the disk is full everybody fails, nothing is kept, and later it goes on", async () => {
  using desk = setUp();
  const pages = Number(desk.raw.pragma("page_count", { simple: true }));
  desk.raw.pragma(`max_page_count = ${pages}`);
  const outcomes = Promise.allSettled([
    desk.put("small"),
    desk.put("x".repeat(100_000)),
    desk.put("small too"),
  ]);
  goOn();
  for (const outcome of await outcomes)
    expect(outcome.status === "rejected" && isDiskFailure(outcome.reason)).toBe(true);
  expect([desk.stored(), desk.raw.inTransaction]).toEqual([[], false]);
  desk.raw.pragma("max_page_count = 1000000");
  const later = desk.put("small");
  goOn();
  expect(await later).toBe(1);
});

test("what comes while a group is committed waits for the next one", async () => {
  using desk = setUp();
  let second: Promise<unknown> | undefined;
  const first = desk.group.submit(() => {
    second = desk.group.submit(() => "second");
    return "first";
  });
  turn();
  expect(await first).toBe("first");
  expect(scheduled).toHaveLength(1);
  turn();
  expect(await second).toBe("second");
});

test("one by itself waits for nobody; while others come, they are taken together", async () => {
  using desk = setUp();
  const alone = desk.put("a");
  turn();
  expect([await alone, desk.stored()]).toEqual([1, ["a"]]);
  const early = [desk.put("b"), desk.put("c")];
  turn();
  const late = desk.put("d");
  turn();
  expect(desk.stored()).toEqual(["a"]);
  turn();
  expect(await Promise.all([...early, late])).toEqual([1, 1, 1]);
  expect(desk.concluded).toEqual(["together 1 true", "together 3 true"]);
});

test("a full group waits for no more, however many come", async () => {
  using desk = setUp();
  const crowd: Promise<unknown>[] = [];
  const putMany = () => {
    for (let n = 0; n < 40; n += 1) crowd.push(desk.put(String(crowd.length)));
  };
  putMany();
  turn();
  putMany();
  turn();
  expect(await Promise.all(crowd)).toHaveLength(80);
  expect([desk.concluded, scheduled]).toEqual([["together 80 true"], []]);
});

test("of large requests few are a full group", async () => {
  using desk = setUp();
  const large = (x: string) => desk.group.submit(() => desk.insert.run(x).changes, 40);
  const both = [large("a"), large("b")];
  turn();
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect(desk.concluded).toEqual(["together 2 true"]);
});

test("what is gathered when the agent ends is committed at once, and only once", async () => {
  using desk = setUp();
  const early = desk.put("a");
  const late = desk.put("b");
  turn();
  desk.group.flush();
  expect(desk.stored()).toEqual(["a", "b"]);
  goOn();
  expect(await Promise.all([early, late])).toEqual([1, 1]);
  expect(desk.concluded).toEqual(["together 2 true"]);
  const later = desk.put("c");
  goOn();
  expect(await later).toBe(1);
});
