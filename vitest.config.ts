import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "shared", include: ["shared/src/**/*.test.ts"] } },
      { extends: true, test: { name: "agent", include: ["agent/src/**/*.test.ts"] } },
      { extends: true, test: { name: "extension", include: ["extension/src/**/*.test.{ts,tsx}"] } },
      { extends: true, test: { name: "scripts", include: ["scripts/**/*.test.ts"] } },
      // PINs and codes are hashed with a memory-hard function: a pairing takes a while on a busy machine.
      {
        extends: true,
        test: { name: "contract", include: ["tests/contract/**/*.test.ts"], testTimeout: 30_000 },
      },
      { extends: true, test: { name: "repo", include: ["tests/repo/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
    passWithNoTests: false,
    reporters: ["default", "./tests/support/summary-reporter.ts"],
  },
});
