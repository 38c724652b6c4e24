import { INSTITUTION_KINDS, STAGES } from "@supervision/domain";
import { exchangePin, Losses, type ExchangeChecklist, type ExchangeLoss } from "../exchange/loss.ts";
import { NON_ANSWER_TYPES } from "../exchange/non-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { DATE_PATTERN } from "./date-pattern.ts";
import { SharedSchemas } from "./shared-schemas.ts";
import {
  closed,
  date,
  definitions,
  givenSchema,
  loseRules,
  nonAnswerSchema,
  text,
  valueSchema,
} from "./value-schema.ts";

/**
 * A JSON Schema (draft 2020-12).
 *
 * @term JSON 模式
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of the answers to an edition, for programs in other languages: which items there are, what each takes, which
 * non-answers it allows and when they need a reason, and the pin.
 *
 * It accepts everything `checkAnswers` accepts, apart from keys that are no part of an answer. What it does not check (conditions,
 * constraints, bounds that depend on the visit) stands in `losses`.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { answersSchema } from "@supervision/checklists/json-schema";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const { schema } = answersSchema({ id: "school/routine", title: schoolRoutine.title, edition });
 *   console.log(schema["title"]); // => 中小学校经常性督导事项
 * }
 * ```
 */
export function answersSchema(checklist: ExchangeChecklist): {
  readonly schema: JsonSchema;
  readonly losses: readonly ExchangeLoss[];
} {
  const { edition } = checklist;
  const losses = new Losses();
  const shared = new SharedSchemas();
  const items = Object.fromEntries(
    Object.entries(edition.items).map(([id, item]) => [id, itemSchema(id, item, edition, losses, shared)]),
  );
  const answers = shared.share("answers", closed(items, []));
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: checklist.title,
    ...closed(
      {
        pin: closed({
          series: { const: checklist.id },
          edition: { const: edition.edition },
          digest: { const: exchangePin(checklist).digest },
        }),
        institution: text,
        date,
        facts: FACTS,
        answers,
        archived: answers,
      },
      ["pin", "institution", "date", "answers"],
    ),
    $defs: { ...definitions(DATE_PATTERN), ...shared.definitions() },
  };
  return { schema, losses: losses.list() };
}

const truth: JsonSchema = { type: "boolean" };
const FACTS: JsonSchema = closed(
  {
    kind: { enum: Object.keys(INSTITUTION_KINDS) },
    nature: { enum: ["public", "private"] },
    inclusive: truth,
    boarding: truth,
    students: closed(
      Object.fromEntries(Object.keys(STAGES).map((stage) => [stage, { type: "integer", minimum: 0 }])),
      [],
    ),
  },
  [],
);

function itemSchema(
  id: string,
  item: ChecklistItem,
  edition: ChecklistEdition,
  losses: Losses,
  shared: SharedSchemas,
): JsonSchema {
  const form = answerFormOf(item.answer);
  const path = ["items", id];
  loseRules(item, path, losses);
  const value = valueSchema(form, [...path, "answer"], losses, item.scoring);
  const given =
    value === undefined ? undefined : shared.share(`given-${form.type}`, givenSchema(form.type, value));
  const unchanged =
    given === undefined || item.unchangedWithin === 0
      ? []
      : [
          shared.share(
            `unchanged-${form.type}`,
            closed(
              {
                type: { const: "unchanged" },
                answer: given,
                since: date,
                note: { type: "string" },
                evidence: { type: "array", items: { type: "string" } },
              },
              ["type", "answer", "since"],
            ),
          ),
        ];
  const nonAnswers = NON_ANSWER_TYPES.flatMap((type) => {
    const { allowed, needsReason } = nonAnswerPolicy(edition, item, type);
    return allowed ? [shared.share(type, nonAnswerSchema(type, needsReason))] : [];
  });
  return {
    title: item.title,
    ...(item.text === undefined ? {} : { description: item.text }),
    ...shared.share(`answer-${form.type}`, {
      anyOf: [...(given === undefined ? [] : [given]), ...unchanged, ...nonAnswers],
    }),
  };
}
