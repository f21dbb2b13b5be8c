import { describe, expect, test } from "vitest";
import { changeWords, setLabel } from "./edit.ts";
import { type EditorState, editorReducer, isDirty, openEditor } from "./editor-state.ts";
import { draft, sample } from "./sample.testing.ts";
import { keepWorking, keptWorking, type Working } from "./working.ts";

const mine = changeWords(sample, "hear", { title: "用件の確認" });
const opened = openEditor(draft, null);
const edited = editorReducer(opened, { do: "edit", content: mine });

test("every change can be taken back", () => {
  expect(isDirty(opened)).toBe(false);
  expect(isDirty(edited)).toBe(true);
  const back = editorReducer(edited, { do: "undo" });
  expect(back.content).toBe(sample);
  expect(isDirty(back)).toBe(false);
  expect(editorReducer(back, { do: "undo" })).toBe(back);
});

test("a save leaves what was typed while it ran", () => {
  const typed = setLabel(mine, "hear", "yes", "そうです");
  const meanwhile = editorReducer(edited, { do: "edit", content: typed });
  const answer = { ...draft, revision: 4, content: mine };
  const after = editorReducer(meanwhile, { do: "saved", version: answer });
  expect(after.content).toBe(typed);
  expect(isDirty(after)).toBe(true);
  expect(isDirty(editorReducer(edited, { do: "saved", version: answer }))).toBe(false);
});

test("the agent's own number in the content is no change", () => {
  const numbered = { ...sample, procedure: { ...sample.procedure, version: 2 } };
  expect(isDirty(editorReducer(opened, { do: "saved", version: { ...draft, content: numbered } }))).toBe(
    false,
  );
});

describe("when another window saved first", () => {
  const theirs = { ...draft, revision: 4, savedBy: "lead-2", changeNote: "別の変更" };
  const conflict = editorReducer(edited, { do: "conflict", theirs });

  test("what stands here stays until it is decided about", () => {
    expect(conflict).toMatchObject({ content: mine, theirs });
  });

  test("mine goes on top of theirs with the next save", () => {
    const kept = editorReducer(conflict, { do: "keep-mine" });
    expect(kept).toMatchObject({ content: mine, theirs: null, saved: { revision: 4 } });
    expect(isDirty(kept)).toBe(true);
  });

  test("or theirs takes its place", () => {
    const taken = editorReducer(conflict, { do: "take-theirs" });
    expect(taken).toMatchObject({ content: sample, changeNote: "別の変更", theirs: null });
    expect(isDirty(taken)).toBe(false);
  });
});

describe("what is not saved outlives the page", () => {
  const kept: Working = { revision: 3, changeNote: "見出し", content: mine };
  const memory = () => {
    const items = new Map<string, string>();
    return {
      items,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, text: string) => void items.set(key, text),
      removeItem: (key: string) => void items.delete(key),
    };
  };

  test("it comes back, and can be taken back", () => {
    const store = memory();
    keepWorking(store, "pin-reset", 2, kept);
    expect(keptWorking(store, "pin-reset", 1)).toBeNull();
    const state: EditorState = openEditor(draft, keptWorking(store, "pin-reset", 2));
    expect(state).toMatchObject({ content: mine, changeNote: "見出し", theirs: null });
    expect(editorReducer(state, { do: "undo" }).content).toBe(sample);
    keepWorking(store, "pin-reset", 2, null);
    expect(store.items.size).toBe(0);
  });

  test("on a draft that another saved meanwhile it is a conflict, not a loss", () => {
    const state = openEditor({ ...draft, revision: 4 }, kept);
    expect(state).toMatchObject({ content: mine, theirs: { revision: 4 } });
  });

  test("what another program version kept in another form is left", () => {
    const store = memory();
    keepWorking(store, "pin-reset", 2, kept);
    for (const key of store.items.keys()) store.items.set(key, '{"content":1}');
    expect(keptWorking(store, "pin-reset", 2)).toBeNull();
  });
});
