import { defineConfig } from "vitest/config";
import { SummaryReporter } from "./tooling/summary-reporter.ts";

// "@supervision/source" makes `import "@supervision/…"` reach the sources, so that no test needs a build.
const conditions = ["@supervision/source", "module", "node", "development|production", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["node"] } },
  test: {
    environment: "node",
    include: [
      "{packages,districts,apps}/*/src/**/*.test.ts",
      "{packages,districts,apps}/*/test/**/*.test.ts",
      "tooling/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**", "**/.samples/**"],
    // One worker a core: the default leaves a core idle, which on two cores is half of the machine.
    maxWorkers: "100%",
    // The packages have no global state, so test files may share a process; any order of files passes.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", new SummaryReporter()],
  },
});
