import { describe, expect, it } from "vitest";
import { checkLock, formatProblem, readLock } from "./editions-lock.ts";
import { publishedContent } from "./published-content.ts";
import { today } from "./today.ts";
import { checkBumps, declaredBumps, formatBump } from "./version-bumps.ts";

describe("the editions this repository publishes", () => {
  it("are as editions.lock.json has them", async () => {
    const problems = checkLock(await publishedContent(), readLock(), today());
    expect(problems.map((problem) => formatProblem(problem))).toEqual([]);
  }, 60_000);

  it("have changesets that say as much as their differences do", async () => {
    const problems = checkBumps(await publishedContent(), readLock(), declaredBumps());
    expect(problems.map((problem) => formatBump(problem))).toEqual([]);
  }, 60_000);
});
