import type { ChecklistAnswers } from "@supervision/checklists";
import { INSTITUTION_KINDS, isIsoDate, STAGES } from "@supervision/domain";

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isFilled: Test = (value) => typeof value === "string" && /\S/u.test(value);
const isNumber: Test = (value) => typeof value === "number" && Number.isFinite(value);
const isDay: Test = (value) => isIsoDate(value);

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

function recordOf(test: Test): Test {
  return (value) => {
    if (!isFields(value)) return false;
    for (const key in value) if (key !== "__proto__" && !test(value[key])) return false;
    return true;
  };
}

/** An object with these keys and no others. */
function closed(
  required: Readonly<Record<string, Test>>,
  optional: Readonly<Record<string, Test>> = {},
): Test {
  const needed = Object.keys(required).length;
  const tests = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value) => {
    if (!isFields(value)) return false;
    let found = 0;
    for (const key in value) {
      const test = tests.get(key);
      if (test === undefined || !test(value[key])) return false;
      if (Object.hasOwn(required, key)) found += 1;
    }
    return found === needed;
  };
}

const oneOf = (...words: readonly string[]): Test => {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
};

const BESIDE = { note: isText, evidence: listOf(isText) };
const coordinates = closed({ longitude: isNumber, latitude: isNumber });
const FILE = { mediaType: isText, digest: isText, original: isText };
const file = closed({ name: isText }, FILE);
const photo = closed({ name: isText }, { ...FILE, takenOn: isDay, place: coordinates });

const CELL_VALUES: Readonly<Record<string, Test>> = {
  "yes-no": oneOf("yes", "no"),
  "yes-partly-no": oneOf("yes", "partly", "no"),
  grade: oneOf("excellent", "good", "pass", "fail"),
  choice: isText,
  several: listOf(isText),
  number: isNumber,
  date: isDay,
  text: isText,
  scale: isNumber,
  file: listOf(file),
  photo: listOf(photo),
  signature: closed({ name: isText, signedOn: isDay }, { file }),
  place: coordinates,
};

const givenOf = (values: Readonly<Record<string, Test>>): ReadonlyMap<string, Test> =>
  new Map(Object.entries(values).map(([type, value]) => [type, closed({ type: isText, value }, BESIDE)]));

const reasoned = closed({ type: isText, because: isText }, BESIDE);
const unreasoned = closed({ type: isText }, { because: isText, ...BESIDE });
const NON_ANSWERS: ReadonlyMap<string, Test> = new Map([
  ["not-applicable", reasoned],
  ["refused", reasoned],
  ["not-checked", unreasoned],
  ["not-due", unreasoned],
]);

/** Tests by the type that stands in the answer. */
function byType(tests: ReadonlyMap<string, Test>): Test {
  return (value) => {
    if (!isFields(value)) return false;
    const { type } = value;
    const test = typeof type === "string" ? tests.get(type) : undefined;
    return test !== undefined && test(value);
  };
}

const cell = byType(new Map([...givenOf(CELL_VALUES), ...NON_ANSWERS]));
const cells = recordOf(cell);
const mark: Test = (value) => isNumber(value) || closedMark(value);
const closedMark = closed({ points: isNumber, because: isText });

const GIVEN = givenOf({
  ...CELL_VALUES,
  matrix: recordOf(cells),
  repeat: listOf(closed({ id: isText, answers: cells }, { title: isText, archived: cells })),
  computed: (value) => isNumber(value) || typeof value === "string" || typeof value === "boolean",
  marks: recordOf(mark),
});

const unchanged = closed({ type: isText, answer: byType(GIVEN), since: isDay }, BESIDE);
const answers = recordOf(byType(new Map([...GIVEN, ...NON_ANSWERS, ["unchanged", unchanged]])));
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTruth: Test = (value) => typeof value === "boolean";
const facts = closed(
  {},
  {
    kind: oneOf(...Object.keys(INSTITUTION_KINDS)),
    nature: oneOf("public", "private"),
    inclusive: isTruth,
    boarding: isTruth,
    students: closed({}, Object.fromEntries(Object.keys(STAGES).map((stage) => [stage, isCount]))),
  },
);
const whole = closed(
  {
    pin: closed({ series: isFilled, edition: isFilled, digest: isFilled }),
    institution: isFilled,
    date: isDay,
    answers,
  },
  { archived: answers, facts },
);

/**
 * Says whether parsed JSON has the shape of a filled checklist: the guard for bulk work, which accepts exactly what
 * {@link decodeChecklistAnswers} accepts and tells nothing about what is wrong. Decode what it refuses to learn why.
 *
 * @example
 * ```ts
 * import { isChecklistAnswers } from "@supervision/schemas";
 * console.log(isChecklistAnswers({ pin: {}, answers: [] })); // => false
 * ```
 */
export function isChecklistAnswers(value: unknown): value is ChecklistAnswers {
  return whole(value);
}
