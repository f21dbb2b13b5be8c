import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A limit for what hangs, not for what is slow: PINs are hashed with a memory-hard function, and databases,
    // processes and workbooks are real, on two busy cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Otherwise one core stands still beside the runner, which only waits.
    maxWorkers: "100%",
    // What is waited for comes at once, or much later on a busy machine; the usual second would be a test by the clock.
    expect: { poll: { timeout: 15_000 } },
    // Files of pure code and of the agent share their worker: a module that kept something from one site to the next
    // would be wrong in the agent, too.
    projects: [
      { extends: true, test: { name: "shared", include: ["shared/src/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "agent", include: ["agent/src/**/*.test.ts"], isolate: false } },
      {
        extends: true,
        test: { name: "extension", include: ["extension/src/**/*.test.{ts,tsx}"], isolate: false },
      },
      { extends: true, test: { name: "scripts", include: ["scripts/**/*.test.ts"] } },
      { extends: true, test: { name: "contract", include: ["tests/contract/**/*.test.ts"] } },
      { extends: true, test: { name: "repo", include: ["tests/repo/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Half of a browser's test is waiting: two at a time fill two cores.
          maxWorkers: 2,
        },
      },
    ],
    passWithNoTests: false,
    reporters: ["default", "./tests/support/summary-reporter.ts"],
  },
});
