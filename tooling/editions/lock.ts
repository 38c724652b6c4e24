// `npm run editions:lock`: writes editions.lock.json after an author changed what may still be changed.
import { writeFileSync } from "node:fs";
import { formatLock, formatProblem, isSameLock, lockFile, nextLock, readLock } from "./editions-lock.ts";
import { publishedContent } from "./published-content.ts";
import { today } from "./today.ts";

const before = readLock();
const { lock, refused } = nextLock(await publishedContent(), before, today());
if (refused.length > 0) {
  console.error("Released editions whose start has passed are never changed:");
  for (const problem of refused) console.error(`  ${formatProblem(problem)}`);
  process.exitCode = 1;
} else if (isSameLock(before, lock)) {
  console.log("editions.lock.json is up to date.");
} else {
  writeFileSync(lockFile(), formatLock(lock));
  console.log("editions.lock.json is written; commit it with the content.");
}
