import { type Bilingual, isIsoDate } from "@supervision/domain";

type Path = readonly (string | number)[];

/** A value that cannot stand where it stands. */
export interface WrongValue {
  readonly path: Path;
  readonly value: unknown;
  /** What may stand there. */
  readonly may: Bilingual;
}

/** Reads a value as it came, whatever it is, and names what in it cannot stand. */
export type ValueCheck = (value: unknown, path: Path) => readonly WrongValue[];

const NOTHING: readonly WrongValue[] = [];

/** Accepts what a test accepts. */
export function only(test: (value: unknown) => boolean, zh: string, en: string): ValueCheck {
  return (value, path) => (test(value) ? NOTHING : [{ path, value, may: { zh, en } }]);
}

/** Accepts nothing at all too. */
export function optional(check: ValueCheck): ValueCheck {
  return (value, path) => (value === undefined ? NOTHING : check(value, path));
}

/** A list of entries. */
export function listOf(entry: ValueCheck, least = 0): ValueCheck {
  return (value, path) => {
    if (Array.isArray(value) && value.length >= least)
      return inside(path, (add) => value.forEach((one: unknown, index) => add(index, entry(one, HERE))));
    const may =
      least > 0 ? { zh: "至少写一个，或去掉这一项", en: "Name at least one, or leave it out." } : LIST;
    return [{ path, value, may }];
  };
}

/** An object whose values are all of a kind. */
export function recordOf(entry: ValueCheck): ValueCheck {
  return (value, path) =>
    isObject(value)
      ? inside(path, (add) => Object.keys(value).forEach((key) => add(key, entry(value[key], HERE))))
      : [{ path, value, may: OBJECT }];
}

/** An object with fields; those that are not named are not looked at. */
export function withFields(fields: Readonly<Record<string, ValueCheck>>): ValueCheck {
  const checks = Object.entries(fields);
  return (value, path) =>
    isObject(value)
      ? inside(path, (add) => checks.forEach(([field, check]) => add(field, check(value[field], HERE))))
      : [{ path, value, may: OBJECT }];
}

const HERE: Path = [];

// Most values can stand where they stand: where they do is written down for the others alone.
function inside(
  path: Path,
  look: (add: (key: string | number, found: readonly WrongValue[]) => void) => void,
): readonly WrongValue[] {
  let wrong: WrongValue[] | undefined;
  look((key, found) => {
    for (const one of found) (wrong ??= []).push({ ...one, path: [...path, key, ...one.path] });
  });
  return wrong ?? NOTHING;
}

const LIST: Bilingual = {
  zh: "写成列表，没有就写空列表",
  en: "Give a list, an empty one where there is nothing.",
};
const OBJECT: Bilingual = { zh: "写成对象", en: "Give an object." };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, which may be one that is looked up in vain. */
export const WORD = only((value) => typeof value === "string", "写成文字", "Write a text.");

/** A text that says something. */
export const TEXT = only(
  (value) => typeof value === "string" && value.trim() !== "",
  "写上文字，不能空着",
  "Write a text.",
);

/** An id; names that every object has would be taken for entries that are not there. */
export const ID = only(
  (value) => typeof value === "string" && value.trim() !== "" && !(value in {}),
  "写一个编号，不用 constructor、__proto__ 这类程序里的名字",
  "Write an id, none of the names programs use such as constructor or __proto__.",
);

/** A day. */
export const DATE = only(isIsoDate, "写成 YYYY-MM-DD，是存在的日期", "Write an existing day as YYYY-MM-DD.");

/** The end of a span, which may be the end of all days. */
export const END = only(
  (value) => value === "9999-12-31" || isIsoDate(value),
  "写成 YYYY-MM-DD，是存在的日期",
  "Write an existing day as YYYY-MM-DD.",
);

/** Yes or no. */
export const FLAG = only((value) => typeof value === "boolean", "写 true 或 false", "Write true or false.");

/** A number from 0. */
export const AMOUNT = only(
  (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
  "写0以上的数",
  "Write a number from 0.",
);

/** Any number; what range it must lie in is looked at elsewhere. */
export const NUMBER = only(
  (value) => typeof value === "number" && !Number.isNaN(value),
  "写数字，不加引号",
  "Write a number, without quotes.",
);

/** A span of days, with further fields; its days need not exist, but they have to be texts. */
export function spanWith(fields: Readonly<Record<string, ValueCheck>>): ValueCheck {
  const read = withFields({ from: WORD, until: WORD, ...fields });
  return (value, path) =>
    isObject(value)
      ? read(value, path)
      : [
          {
            path,
            value,
            may: {
              zh: "写成 { from: 开始日, until: 结束日 }，只有一天的两个写同一天",
              en: "Give `{ from, until }`, both the same for one day.",
            },
          },
        ];
}

/** A whole number within bounds. */
export function whole(least: number, most: number): ValueCheck {
  return only(
    (value) => typeof value === "number" && Number.isInteger(value) && value >= least && value <= most,
    `写${least}到${most}的整数`,
    `Write a whole number from ${least} to ${most}.`,
  );
}

/** A number within bounds. */
export function between(least: number, most: number): ValueCheck {
  return only(
    (value) => typeof value === "number" && value >= least && value <= most,
    `写${least}到${most}的数`,
    `Write a number from ${least} to ${most}.`,
  );
}

/** One of some words. */
export function oneOf(...words: readonly string[]): ValueCheck {
  return only(
    (value) => typeof value === "string" && words.includes(value),
    `写其中之一：${words.join("、")}`,
    `Write one of ${words.join(", ")}.`,
  );
}
