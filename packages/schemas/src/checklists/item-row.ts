import {
  GRADES,
  type AnswerForm,
  type AnswerType,
  type ChecklistItem,
  type ChoiceOption,
} from "@supervision/checklists";
import { VISIT_METHODS, nearest, type Issue, type ItemRef, type VisitMethod } from "@supervision/domain";
import { itemRestSchema } from "../internal/zod/checklist.ts";
import { choiceUnknown, keyUnknown, recordMalformed, valueInvalid } from "../issues.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { readJsonCell } from "../internal/zod/json-cell.ts";
import { ANSWER_NAMES } from "./item-cells.ts";
import type { ItemKey } from "./tables.ts";

const PAIR = { zh: "“编号=内容”", en: "id=value" };

/** An item as its row says it; `undefined` when a cell it needs is missing or cannot be read. */
export function itemFromRow(
  row: RowReader<ItemKey>,
  issues: Issue[],
): { readonly id: string; readonly item: ChecklistItem } | undefined {
  const id = row.id("id");
  const title = row.text("title");
  const rest = readJsonCell(row.text("more"), itemRestSchema, {}, row.where("more"), issues);
  const answer = answerFromRow(row, issues, rest?.answer !== undefined);
  const item: Partial<Writable<ChecklistItem>> = {};
  const text = row.text("text");
  if (text !== undefined) item.text = text;
  const section = row.id("section");
  if (section !== undefined) item.section = section;
  const weight = row.number("weight");
  if (weight !== undefined) item.weight = weight;
  const domain = row.id("domain");
  if (domain !== undefined) {
    if (isItemRef(domain)) item.domain = domain;
    else
      issues.push(
        valueInvalid(domain, { zh: "插件/清单#事项", en: "plugin/list#item" }, row.where("domain")),
      );
  }
  const seenIn = row.text("seenIn");
  if (seenIn !== undefined) item.seenIn = seenIn;
  const methods = methodsFromRow(row, issues);
  if (methods.length > 0) item.methods = methods;
  const points = row.records("lookAt", { zh: "要点", en: "a point" }, (point) => ({ text: point }));
  if (points.length > 0) item.lookAt = points;
  if (rest !== undefined) checkOnce(row, rest, issues);
  if (id === undefined || title === undefined || answer === undefined || rest === undefined) return undefined;
  return { id, item: { title, answer, ...item, ...rest } };
}

const TWICE = ["text", "section", "weight", "domain", "seenIn", "methods", "lookAt"] as const;

/** What stands in a column and in the JSON would be two truths. */
function checkOnce(row: RowReader<ItemKey>, rest: Partial<ChecklistItem>, issues: Issue[]): void {
  for (const key of TWICE)
    if (Object.hasOwn(rest, key) && !row.blank(key))
      issues.push(
        valueInvalid(
          row.peek(key),
          {
            zh: `空格，因为“其他（JSON）”里也有 ${key}；两处留一处`,
            en: `nothing, since the JSON holds ${key} too`,
          },
          row.where(key),
        ),
      );
  const type = typeof rest.answer === "object" ? rest.answer.type : undefined;
  if (type !== undefined && row.choice<AnswerType>("answer", ANSWER_NAMES) !== type)
    issues.push(
      valueInvalid(
        row.peek("answer"),
        { zh: `“${ANSWER_NAMES[type]}”，与“其他（JSON）”里的 answer 一致`, en: `${type}, as the JSON says` },
        row.where("answer"),
      ),
    );
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function isItemRef(text: string): text is ItemRef {
  return /^[^/#]+\/[^/#]+#.+$/.test(text);
}

function methodsFromRow(row: RowReader<ItemKey>, issues: Issue[]): readonly VisitMethod[] {
  const names = Object.entries(VISIT_METHODS);
  return row.list("methods").flatMap((written): readonly VisitMethod[] => {
    const found = names.find(([id, name]) => id === written || name === written)?.[0];
    if (found !== undefined && isMethod(found)) return [found];
    const known = names.map(([, name]) => name);
    issues.push(choiceUnknown(written, known, nearest(written, known), row.where("methods")));
    return [];
  });
}

function isMethod(word: string): word is VisitMethod {
  return Object.hasOwn(VISIT_METHODS, word);
}

/** `key=value` entries of a cell. */
function pairsOf(row: RowReader<ItemKey>, key: ItemKey): readonly (readonly [string, string])[] {
  return row.records(key, PAIR, (entry): readonly [string, string] | undefined => {
    const [, name, value] = /^\s*([^=＝]+?)\s*[=＝]\s*(\S.*?)\s*$/u.exec(entry) ?? [];
    return name === undefined || value === undefined ? undefined : [name, value];
  });
}

function sharesOf(
  row: RowReader<ItemKey>,
  issues: Issue[],
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const shares: Record<string, number> = {};
  for (const [name, written] of pairsOf(row, "shares")) {
    const id = Object.entries(known).find(([one, title]) => one === name || title === name)?.[0];
    if (id === undefined)
      issues.push(keyUnknown(name, nearest(name, Object.values(known)), row.where("shares")));
    else if (!/^\d+(\.\d+)?$/.test(written))
      issues.push(
        recordMalformed(
          `${name}=${written}`,
          { zh: "选项=0到1的数字", en: "option=a number from 0 to 1" },
          row.where("shares"),
        ),
      );
    else shares[id] = Number(written);
  }
  return shares;
}

function answerFromRow(
  row: RowReader<ItemKey>,
  issues: Issue[],
  elsewhere: boolean,
): ChecklistItem["answer"] | undefined {
  const type = row.choice<AnswerType>("answer", ANSWER_NAMES);
  if (type === undefined) return undefined;
  // The form stands in full among the rest; the word is for people.
  if (elsewhere) return { type: "note" };
  const unit = row.text("unit");
  const minimum = row.number("minimum");
  const maximum = row.number("maximum");
  switch (type) {
    case "yes-partly-no": {
      const partly = sharesOf(row, issues, { partly: "部分" })["partly"];
      return partly === undefined ? type : { type, partly };
    }
    case "grade": {
      const { excellent, good, pass, fail, ...none } = sharesOf(row, issues, GRADES);
      if (excellent !== undefined && good !== undefined && pass !== undefined && fail !== undefined)
        return { type, shares: { excellent, good, pass, fail } };
      if (!row.blank("shares") && Object.keys(none).length === 0)
        issues.push(
          recordMalformed(
            row.peek("shares"),
            { zh: "四个等级的比例", en: "a share for each of the four grades" },
            row.where("shares"),
          ),
        );
      return type;
    }
    case "choice": {
      const options: Record<string, ChoiceOption> = {};
      const titles = pairsOf(row, "options");
      const shares = sharesOf(row, issues, Object.fromEntries(titles));
      for (const [id, title] of titles) {
        const share = shares[id];
        options[id] = share === undefined ? { title } : { title, share };
      }
      return { type, options };
    }
    case "several":
      return {
        type,
        options: Object.fromEntries(pairsOf(row, "options").map(([id, title]) => [id, { title }])),
        ...(minimum === undefined ? {} : { atLeast: minimum }),
        ...(maximum === undefined ? {} : { atMost: maximum }),
      };
    case "scale": {
      const labels = Object.fromEntries(pairsOf(row, "options"));
      return {
        type,
        from: minimum ?? 1,
        to: maximum ?? 5,
        ...(Object.keys(labels).length === 0 ? {} : { labels }),
      };
    }
    case "number": {
      const atLeast = row.number("atLeast");
      const atMost = row.number("atMost");
      const standard = {
        ...(atLeast === undefined ? {} : { atLeast }),
        ...(atMost === undefined ? {} : { atMost }),
      };
      const form: AnswerForm = {
        type,
        ...(unit === undefined ? {} : { unit }),
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
        ...(Object.keys(standard).length === 0 ? {} : { standard }),
      };
      return Object.keys(form).length === 1 ? type : form;
    }
    case "matrix":
    case "repeat":
    case "computed":
      issues.push(
        valueInvalid(
          ANSWER_NAMES[type],
          { zh: "在“其他（JSON）”里写全 answer", en: "the whole answer as JSON in 其他（JSON）" },
          row.where("answer"),
        ),
      );
      return undefined;
    default:
      return type;
  }
}
