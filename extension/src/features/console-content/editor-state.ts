import type { ProcedureContent, ProcedureVersion } from "@desk/shared/procedures/version";
import type { Working } from "./working.ts";

/** A draft on the screen: what the agent has, what stands here, and the way back. */
export type EditorState = {
  /** The draft as the agent has it. */
  readonly saved: ProcedureVersion;
  readonly content: ProcedureContent;
  readonly changeNote: string;
  /** Contents before each change, the latest last. */
  readonly past: readonly ProcedureContent[];
  /** Somebody else saved meanwhile: theirs, beside what stands here. */
  readonly theirs: ProcedureVersion | null;
};

export type EditorAction =
  | { do: "edit"; content: ProcedureContent }
  | { do: "note"; changeNote: string }
  | { do: "undo" }
  /** The agent has taken what was sent; what was typed meanwhile stays. */
  | { do: "saved"; version: ProcedureVersion }
  | { do: "conflict"; theirs: ProcedureVersion }
  | { do: "take-theirs" }
  /** What stands here goes on top of theirs with the next save. */
  | { do: "keep-mine" };

const pastLimit = 100;

/** The draft as it was opened; changes kept from before come back, and stand against a newer save of another. */
export function openEditor(version: ProcedureVersion, kept: Working | null): EditorState {
  const { content, changeNote, revision } = version;
  const fresh: EditorState = { saved: version, content, changeNote, past: [], theirs: null };
  if (kept === null) return fresh;
  const mine = { ...fresh, content: kept.content, changeNote: kept.changeNote, past: [content] };
  return kept.revision === revision ? mine : { ...mine, theirs: version };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.do) {
    case "edit":
      return {
        ...state,
        content: action.content,
        past: [...state.past.slice(1 - pastLimit), state.content],
      };
    case "note":
      return { ...state, changeNote: action.changeNote };
    case "undo": {
      const before = state.past.at(-1);
      return before === undefined ? state : { ...state, content: before, past: state.past.slice(0, -1) };
    }
    case "saved":
      return { ...state, saved: action.version, theirs: null };
    case "conflict":
      return { ...state, theirs: action.theirs };
    case "take-theirs":
      return state.theirs === null ? state : openEditor(state.theirs, null);
    case "keep-mine":
      return state.theirs === null ? state : { ...state, saved: state.theirs, theirs: null };
    default:
      return action satisfies never;
  }
}

/** Something stands here that the agent does not have. */
export function isDirty({ saved, content, changeNote }: EditorState): boolean {
  // The number within the content is the agent's to set.
  const plain = ({ procedure: { version: _number, ...rest }, words }: ProcedureContent) =>
    JSON.stringify([rest, words]);
  return changeNote !== saved.changeNote || plain(content) !== plain(saved.content);
}
