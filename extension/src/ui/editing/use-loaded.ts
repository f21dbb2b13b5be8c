import { useEffect, useRef, useState } from "react";

type Answer<T, F> = { ok: true; value: T } | ({ ok: false } & F);

/** Something of the agent: what was read last stays while it is read again, or while that fails. */
export type Loaded<T, F> = {
  value: T | null;
  failure: ({ ok: false } & F) | null;
  loading: boolean;
  reload: () => void;
};

/** Reads again when `key` changes. An answer that comes after a newer question is dropped. */
export function useLoaded<T, F>(key: string, read: () => Promise<Answer<T, F>>): Loaded<T, F> {
  type State = { key: string; value: T | null; failure: ({ ok: false } & F) | null; loading: boolean };
  const [state, setState] = useState<State>({ key, value: null, failure: null, loading: true });
  const [turn, setTurn] = useState(0);
  const current = useRef(read);
  current.current = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a wish to read again
  useEffect(() => {
    let wanted = true;
    setState((last) => ({
      ...(last.key === key ? last : { value: null, failure: null }),
      key,
      loading: true,
    }));
    void current.current().then((answer) => {
      if (!wanted) return;
      setState((last) =>
        answer.ok
          ? { key, value: answer.value, failure: null, loading: false }
          : { key, value: last.key === key ? last.value : null, failure: answer, loading: false },
      );
    });
    return () => {
      wanted = false;
    };
  }, [key, turn]);
  const { value, failure, loading } =
    state.key === key ? state : { value: null, failure: null, loading: true };
  return { value, failure, loading, reload: () => setTurn((last) => last + 1) };
}
