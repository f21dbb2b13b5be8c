/** A notice that one part gives and others may listen to, without knowing each other. */
export type Topic<T> = {
  /** Returns the function that ends the subscription. */
  subscribe(listener: (notice: T) => void): () => void;
  publish(notice: T): void;
};

/** A listener that throws is reported to `onError` and never hurts the publisher or its neighbours. */
export function createTopic<T>(onError: (error: unknown) => void): Topic<T> {
  const listeners = new Set<(notice: T) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(notice) {
      for (const listener of [...listeners]) {
        try {
          listener(notice);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}
