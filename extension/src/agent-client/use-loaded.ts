import { useEffect, useRef, useState } from "react";
import type { Result } from "./result.ts";
import { sentenceOf } from "./words.ts";

/** Something of the agent: what was read last stays while it is read again, or while that fails. */
export type Loaded<T> = {
  value: T | null;
  /** Why it could not be read, in Japanese. */
  problem: string | null;
  loading: boolean;
  reload: () => void;
};

type State<T> = { key: string } & Omit<Loaded<T>, "reload">;

/**
 * Reads at once, and again when `key` or `version` changes: another key is another thing, another version the same
 * thing anew. An answer that comes after a newer question is dropped.
 */
export function useLoaded<T>(key: string, read: () => Promise<Result<T>>, version = ""): Loaded<T> {
  const empty = { key, value: null, problem: null, loading: true };
  const [state, setState] = useState<State<T>>(empty);
  const [turn, setTurn] = useState(0);
  const current = useRef(read);
  useEffect(() => {
    current.current = read;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn or version is a wish to read again
  useEffect(() => {
    let wanted = true;
    const keptOf = (last: State<T>) => (last.key === key ? last.value : null);
    setState((last) => ({ key, value: keptOf(last), problem: null, loading: true }));
    void current.current().then((answer) => {
      if (!wanted) return;
      setState((last) =>
        answer.ok
          ? { key, value: answer.value, problem: null, loading: false }
          : { key, value: keptOf(last), problem: sentenceOf(answer), loading: false },
      );
    });
    return () => {
      wanted = false;
    };
  }, [key, version, turn]);
  const { value, problem, loading } = state.key === key ? state : empty;
  return { value, problem, loading, reload: () => setTurn((last) => last + 1) };
}

/** A page that the agent makes, as text. */
export function useDocument(key: string, read: () => Promise<Result<Blob>>, version: string): Loaded<string> {
  const page = async (): Promise<Result<string>> => {
    const file = await read();
    return file.ok ? { ok: true, value: await file.value.text() } : file;
  };
  return useLoaded(key, page, version);
}
