/** Runs of one piece of work that never overlap: a call during a run is answered by one more run after it. */
export type Joined = { run(): Promise<void>; settled(): Promise<void> };

export function joined(work: () => Promise<void>): Joined {
  let last: Promise<void> = Promise.resolve();
  let waiting = false;
  return {
    run() {
      if (!waiting) {
        waiting = true;
        last = last.then(() => {
          waiting = false;
          return work();
        });
      }
      return last;
    },
    settled: () => last,
  };
}
