import type { Reporter, TestModule } from "vitest/node";

/** Prints `N passed, N failed, N skipped`, alone on the very last line of a test run. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      // A file that cannot be loaded counts as one failure.
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else skipped += 1;
      }
    }
    process.once("exit", () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
  }
}
