/** The closing line of a test run: `N passed, N failed, N skipped`, alone and last, for CI to read. */
import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const failedBefore = count.failed;
      for (const test of module.children.allTests()) count[test.result().state]++;
      // A file that could not be loaded, or whose hooks failed, has no failed test of its own.
      if (!module.ok() && count.failed === failedBefore) count.failed++;
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped\n`;
    process.once("exit", () => process.stdout.write(line));
  }
}
