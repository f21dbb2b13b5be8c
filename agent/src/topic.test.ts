import { expect, test } from "vitest";
import { createTopic } from "./topic.ts";

test("a listener that throws hurts nobody, one that has left hears nothing", () => {
  const errors: unknown[] = [];
  const heard: string[] = [];
  const topic = createTopic<string>((error) => errors.push(error));
  topic.subscribe(() => {
    throw new Error("broken");
  });
  const leave = topic.subscribe((notice) => heard.push(notice));
  topic.publish("first");
  leave();
  topic.publish("second");
  expect(heard).toEqual(["first"]);
  expect(errors).toHaveLength(2);
});
