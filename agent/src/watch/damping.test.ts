import fc from "fast-check";
import { expect, test } from "vitest";
import { afterCheck, type Damped, isInDoubt, neverChecked } from "./damping.ts";

const details = { o: "応答あり", f: "応答なし", u: "ping がありません" };
const results = { o: "ok", f: "fault", u: "unknown" } as const;

/** The states after each check of `word`: o = ok, f = fault, u = unknown. */
function after(word: string, rule = { faultAfter: 3, okAfter: 2 }, start: Damped = neverChecked) {
  let damped = start;
  const states = [...word].map((letter) => {
    const one = letter as keyof typeof results;
    damped = afterCheck(damped, { result: results[one], detail: details[one] }, rule);
    return damped.state;
  });
  return { damped, states: states.map((state) => state.slice(0, 2)).join(" ") };
}

test("nothing is known until enough checks in a row have said the same", () => {
  expect(after("oo").states).toBe("un ok");
  expect(after("fff").states).toBe("un un fa");
  expect(after("ofof").states).toBe("un un un un");
});

test("one or two missed answers are no fault, three in a row are; back after two", () => {
  expect(after("oofoffo").states).toBe("un ok ok ok ok ok fl");
  expect(after("oofff").states).toBe("un ok ok ok fa");
  expect(after("ooffffoo").states).toBe("un ok ok ok fa fa fa ok");
  expect(after("oofff").damped.detail).toBe("応答なし（3回続けて）");
});

test("a device that keeps turning is unsteady, told once, and believed again after three equal answers", () => {
  const rule = { faultAfter: 1, okAfter: 1 };
  expect(after("ofofofof", rule).states).toBe("ok fa ok fa fl fl fl fl");
  expect(after("ofofofff", rule).states).toBe("ok fa ok fa fl fl fl fa");
  expect(after("ofofofooo", rule).states).toBe("ok fa ok fa fl fl fl fl ok");
  // A minute's trouble long ago is forgotten.
  expect(after("ofofoooooooooof", rule).states.slice(-2)).toBe("fa");
});

test("checks that could not be made are no fault, and no 正常 for long", () => {
  expect(after("oouuo").states).toBe("un ok ok ok ok");
  const { damped, states } = after("oouuu");
  expect(states).toBe("un ok ok ok un");
  expect(damped.detail).toBe("ping がありません（3回続けて）");
  expect(after("ouuououou", { faultAfter: 1, okAfter: 1 }).states).not.toContain("fl");
});

test("a fault stays a fault when some checks between could not be made", () => {
  expect(after("oofufuf").states).toBe("un ok ok ok un un fa");
  expect(after("oofufuf").damped.detail).toBe("応答なし（確かめられない回をはさんで3回）");
  expect(after(`oo${"fu".repeat(30)}`).damped.state).toBe("fault");
  expect(after(`oo${"ffu".repeat(20)}`).damped.state).toBe("fault");
  expect(after("oofuu").damped).toMatchObject({
    state: "unknown",
    detail: "応答を確かめられません（最後: ping がありません）",
  });
  // Blind for as long as a fault takes, what was found before is no evidence any more.
  expect(after("oofffuuuff").states).toBe("un ok ok ok fa fa fa un un un");
  expect(after("fffouo").states).toBe("un un fa fa fa ok");
});

const words = fc.array(fc.constantFrom("o", "f", "u"), { maxLength: 40 }).map((all) => all.join(""));
const rules = fc.record({
  faultAfter: fc.integer({ min: 1, max: 10 }),
  okAfter: fc.integer({ min: 1, max: 10 }),
});

test("whatever came before, as many checks without an answer as make a fault leave no 正常 standing", () => {
  fc.assert(
    fc.property(
      words,
      rules,
      fc.array(fc.constantFrom("f", "u"), { minLength: 10, maxLength: 10 }),
      (...all) => {
        const [before, rule, silence] = all;
        const word = `${before}${silence.slice(0, rule.faultAfter).join("")}`;
        expect(after(word, rule).damped.state).not.toBe("ok");
      },
    ),
  );
});

test("nothing is said to stand still, or to answer, that was not so found often enough", () => {
  fc.assert(
    fc.property(words, rules, (word, rule) => {
      const { state } = after(word, rule).damped;
      const count = (letter: string) => word.split(letter).length - 1;
      if (state === "fault") expect(count("f")).toBeGreaterThanOrEqual(rule.faultAfter);
      if (state === "ok") expect(count("o")).toBeGreaterThanOrEqual(rule.okAfter);
    }),
  );
});

test("doubt is a last check that disagrees with the state", () => {
  expect(isInDoubt(neverChecked)).toBe(true);
  expect(isInDoubt(after("oo").damped)).toBe(false);
  expect(isInDoubt(after("oof").damped)).toBe(true);
  expect(isInDoubt(after("ofofof", { faultAfter: 1, okAfter: 1 }).damped)).toBe(false);
});
