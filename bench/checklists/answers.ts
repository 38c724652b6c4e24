// Filled checklists a second: decoding, checking and scoring lists of eight items, beside zod, typebox, ajv and survey-core in one run.
// node --conditions=@supervision/source bench/checklists/answers.ts [records] [--whole]
// Without --whole the way from bytes to scores is measured on the records given and reckoned for a million; with it, it runs the million.
import { checkAnswers, scoreAnswers } from "@supervision/checklists";
import { toSurveyJs, toSurveyJsData } from "@supervision/checklists/surveyjs";
import { decodeChecklistAnswers, isChecklistAnswers } from "@supervision/schemas";
import { Model } from "survey-core";
import { edition, record } from "./records.ts";
import { ajvValidator, typeboxValidator, zodValidator } from "./validators.ts";

const MILLION = 1_000_000;
const whole = process.argv.includes("--whole");
const size = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 20_000);
const lines = Array.from({ length: size }, (_, number) => JSON.stringify(record(number)));
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
const parsed: readonly unknown[] = lines.map((line): unknown => JSON.parse(line));

/** Microseconds of CPU a record, the best of some rounds, and how many were accepted. */
function measure(
  count: number,
  run: (index: number) => boolean,
  rounds = 4,
): { readonly micros: number; readonly accepted: number } {
  let micros = Number.POSITIVE_INFINITY;
  let accepted = 0;
  for (let round = 0; round < rounds; round += 1) {
    accepted = 0;
    const started = process.cpuUsage();
    for (let index = 0; index < count; index += 1) if (run(index)) accepted += 1;
    const { user, system } = process.cpuUsage(started);
    micros = Math.min(micros, (user + system) / count);
  }
  return { micros, accepted };
}

const scored = (value: unknown): boolean => isChecklistAnswers(value) && scoreAnswers(edition, value).ok;
const decodedAndScored = (value: unknown): boolean => {
  const decoded = decodeChecklistAnswers(value);
  return decoded.ok && scoreAnswers(edition, decoded.value).ok;
};

console.log(`${size} records, ${Math.round(bytes / size)} bytes each, microseconds of CPU a record\n`);
const parse = measure(size, (index) => JSON.parse(lines[index] ?? "") !== null);
const zod = zodValidator();
const typebox = typeboxValidator();
const ajv = ajvValidator();
const rows: readonly (readonly [name: string, result: ReturnType<typeof measure>])[] = [
  ["JSON.parse alone", parse],
  ["shape: guard for bulk work", measure(size, (index) => isChecklistAnswers(parsed[index]))],
  ["shape: decoder (zod inside)", measure(size, (index) => decodeChecklistAnswers(parsed[index]).ok)],
  ["items: zod alone, by hand", measure(size, (index) => zod(parsed[index]))],
  ["items: typebox compiled, by hand", measure(size, (index) => typebox(parsed[index]))],
  ["items: ajv on our JSON Schema", measure(size, (index) => ajv(parsed[index]))],
  [
    "items: guard, then checkAnswers",
    measure(size, (index) => {
      const value = parsed[index];
      return isChecklistAnswers(value) && checkAnswers(edition, value).ok;
    }),
  ],
  ["items and points: guard, scoreAnswers", measure(size, (index) => scored(parsed[index]))],
  ["items and points: decoder, scoreAnswers", measure(size, (index) => decodedAndScored(parsed[index]))],
];
for (const [name, { micros, accepted }] of rows)
  console.log(
    `${name.padEnd(42)}${micros.toFixed(2).padStart(9)}${`${(micros / parse.micros).toFixed(2)} x parse`.padStart(16)}  accepts ${accepted}`,
  );

// survey-core shows one form to one person; here it evaluates the same form, validation and points, for a few records.
const { form } = toSurveyJs({ id: "bench/routine", title: "基准", edition });
const model = new Model(structuredClone(form));
const few = Math.min(40, size);
const survey = measure(
  few,
  (index) => {
    const value = parsed[index];
    if (!isChecklistAnswers(value)) return false;
    model.data = structuredClone(toSurveyJsData(value).data);
    return model.validate();
  },
  2,
);
const own = rows.find(([name]) => name.startsWith("items and points: guard"))?.[1].micros ?? Number.NaN;
console.log(
  `${"survey-core, the same form".padEnd(42)}${survey.micros.toFixed(0).padStart(9)}${`${Math.round(survey.micros / own)} x ours`.padStart(16)}  on ${few} records`,
);

// Bytes as a file or a network gives them: decoding UTF-8 is part of the way.
const buffers = lines.map((line) => Buffer.from(line));
console.log("\nA million records, bytes to scores, one core:");
for (const [name, run] of [
  ["guard", scored],
  ["zod boundary", decodedAndScored],
] as const) {
  const count = whole ? MILLION : size;
  const started = process.cpuUsage();
  let accepted = 0;
  for (let index = 0; index < count; index += 1) {
    const value: unknown = JSON.parse(buffers[index % size]?.toString() ?? "");
    if (run(value)) accepted += 1;
  }
  const { user, system } = process.cpuUsage(started);
  const seconds = ((user + system) / 1e6) * (MILLION / count);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `${name.padEnd(42)}${seconds.toFixed(1).padStart(7)} s of CPU${whole ? "" : ` (reckoned from ${count})`}, of which JSON.parse of texts ${parse.micros.toFixed(1)} s, ${memory} MB, accepts ${((accepted / count) * 100).toFixed(1)} %`,
  );
}
