import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { explainRule } from "../../test/explain-rule.ts";
import { readClause } from "./index.ts";

/**
 * Phrases in the ways county sheets put them, one a line with the points of the clause; the golden file says what was made of each. A reader
 * of sheets checks it line by line: what is typed must be right, and what is not must be listed.
 */
const corpus = fileURLToPath(new URL("../../test/sheet-phrases.txt", import.meta.url));

const CONVENTIONS = { partsOfSteps: "full", onceIsEach: true, highestHonour: true, bandsMeet: true } as const;

it("reads the phrases of the corpus as the golden file says", async () => {
  const lines = readFileSync(corpus, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  let complete = 0;
  let partly = 0;
  let told = 0;
  const reasons = new Map<string, number>();
  const read = lines.flatMap((line) => {
    const [, points = "", words = ""] = /^(\d+)分 (.*)$/.exec(line) ?? [];
    const { answer, scoring, vetoes, excused, unread } = readClause(words, Number(points));
    if (unread.length === 0) complete += 1;
    else if (scoring !== undefined || answer !== undefined || vetoes.length > 0) partly += 1;
    if (readClause(words, Number(points), CONVENTIONS).unread.length === 0) told += 1;
    for (const { why } of unread) reasons.set(why.zh, (reasons.get(why.zh) ?? 0) + 1);
    return [
      line,
      ...Object.values(answer?.options ?? {}).map(
        ({ title, share }) => `  选 ${title}${share === undefined ? "" : ` × ${share}`}`,
      ),
      ...Object.entries(scoring?.rules ?? {}).map(([id, rule]) => `  ${id} ${explainRule(rule)}`),
      ...(scoring?.least === undefined ? [] : [`  最少 ${scoring.least}`]),
      ...vetoes.map(({ text, scope }) => `  否决（${scope === "sheet" ? "整表" : "等级"}）${text}`),
      ...excused.map((text) => `  不适用 ${text}`),
      ...unread.map(({ text, why }) => `  ？${text}：${why.zh}`),
      "",
    ];
  });
  const rate = Math.round((complete / lines.length) * 100);
  const summary = [
    `${lines.length}条中${complete}条全部读懂（${rate}%），${partly}条读懂一部分，${lines.length - complete - partly}条全部列出待定`,
    `各地再写明通例（不足一级怎么算、一处即每处、取最高、各档相接），全部读懂${told}条（${Math.round((told / lines.length) * 100)}%）`,
    "列出待定的原因：",
    ...[...reasons].toSorted((a, b) => b[1] - a[1]).map(([why, count]) => `  ${count} ${why}`),
  ].join("\n");
  await expect([...read, summary, ""].join("\n")).toMatchFileSnapshot("../../test/golden/sheet-phrases.txt");
  expect(complete).toBeGreaterThan(lines.length / 2);
});
