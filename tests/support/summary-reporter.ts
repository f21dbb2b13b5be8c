import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** Ends the run with one line for people and machines: `N passed, N failed`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const passed = results.filter((state) => state === "passed").length;
    const failed = results.filter((state) => state === "failed").length;
    // A file that does not load has no tests to fail, yet it is a failure; so is an error outside of any test.
    const unloaded = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(`\n${passed} passed, ${failed + unloaded + errors.length} failed\n`);
  }
}
