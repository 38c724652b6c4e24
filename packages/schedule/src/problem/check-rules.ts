import { type Bilingual, checkEditions, type Issue, nearest } from "@supervision/domain";
import { problemValueInvalid, spanInvalid } from "../issues/checked-problem-issues.ts";
import { ruleFieldUnknown, ruleFunctionMissing } from "../issues.ts";
import { checkRuleEdition } from "../rules/check-rule-edition.ts";
import type { RuleInForce } from "../rules/rules-in-force.ts";
import type { ScheduleRule, ScheduleRuleEdition } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isSpan } from "./is-span.ts";
import { EDITION_FIELDS, RESOLVED, RULE_FIELDS, SERIES } from "./rule-values.ts";
import { withFields } from "./value-checks.ts";

type Path = readonly (string | number)[];

/**
 * Rules that are none, and what `defineScheduleRule` would refuse in rules that come as data; it never throws. Issues: `problem-value-invalid`,
 * `rule-field-unknown`, `rule-function-missing`, `span-invalid`, `edition-end-idle` and those of rules.
 */
export function checkRules(problem: ScheduleProblem): readonly Issue[] {
  const { rules } = problem;
  const wrong = notTheRules(rules);
  if (wrong !== undefined) return [problemValueInvalid(["rules"], rules, wrong)];
  const isList = Array.isArray(rules);
  return Object.entries<ScheduleRule | RuleInForce | undefined>(rules).flatMap(([key, rule]) =>
    // The record of a district's view may hold nothing under an id; a list holds what was looked up in vain.
    rule === undefined && !isList ? [] : ruleIssues(rule, ["rules", isList ? Number(key) : key]),
  );
}

/** What to give instead of what is no list and no record of rules. */
function notTheRules(rules: unknown): Bilingual | undefined {
  if (!isObject(rules))
    return {
      zh: "写规则的列表，没有就写空列表",
      en: "Give a list of rules, an empty one where there are none.",
    };
  if (Array.isArray(rules)) return undefined;
  if ("scheduleRules" in rules)
    return {
      zh: "这是本区某日的内容：写它的 .scheduleRules",
      en: "This is what a district has on a day: give its `.scheduleRules`.",
    };
  if (isPlugin(rules)) return notARule(rules);
  // A record of rules is keyed by their ids, which have a slash.
  return "id" in rules && ("editions" in rules || "edition" in rules)
    ? { zh: "放进列表：rules: [规则]", en: "Put it in a list: `rules: [rule]`." }
    : undefined;
}

/** What to give instead of what is no rule. */
function notARule(value: object): Bilingual | undefined {
  if (Array.isArray(value))
    return { zh: "多了一层列表：用 ... 展开", en: "This is a list inside the list: spread it with `...`." };
  if (isPlugin(value))
    return {
      zh: "这是插件，规则在它的 .contributes 里：写 rules: 插件.contributes（与其他规则合用时写 ...插件.contributes）",
      en: "This is a plugin; its rules are in `.contributes`: give `rules: plugin.contributes` (`...plugin.contributes` beside other rules).",
    };
  if ("target" in value)
    return {
      zh: "这是对规则的修改：用 composeDistrict 合成，再写 district.on(日期).scheduleRules",
      en: "This changes a rule: compose it with `composeDistrict` and give `district.on(date).scheduleRules`.",
    };
  if ("kind" in value && value.kind !== undefined && value.kind !== "schedule-rule")
    return {
      zh: "这不是安排规则（kind 应为 schedule-rule）：只留下安排规则",
      en: "This is no planning rule (their `kind` is `schedule-rule`): leave planning rules only.",
    };
  if ("type" in value)
    return {
      zh: "这是规则的内容：写进 defineScheduleRule 某个版次的 rule",
      en: "This is what a rule asks for: it is the `rule` of an edition of `defineScheduleRule`.",
    };
  if (!("editions" in value) && !("edition" in value))
    return {
      zh: "写规则：有 id、title、editions（或 id、edition），用 defineScheduleRule 定义",
      en: "Give a rule with `id`, `title` and `editions` (or `id` and `edition`), as `defineScheduleRule` makes them.",
    };
  return undefined;
}

function isPlugin(value: object): boolean {
  return "contributes" in value;
}

function ruleIssues(rule: ScheduleRule | RuleInForce | undefined, path: Path): readonly Issue[] {
  if (!isObject(rule))
    return withFields({})(rule, path).map(({ value }) => problemValueInvalid(path, value, A_RULE));
  const instead = notARule(rule);
  if (instead !== undefined) return [problemValueInvalid(path, rule, instead)];
  const isSeries = "editions" in rule;
  const wrong = (isSeries ? SERIES : RESOLVED)(rule, path);
  if (wrong.length > 0) return wrong.map(({ path: at, value, may }) => problemValueInvalid(at, value, may));
  if (!isSeries) {
    const { id, edition, inForce } = rule;
    return [
      ...(inForce === undefined || isSpan(inForce)
        ? []
        : [
            spanInvalid({ zh: `规则 ${id} 的 inForce`, en: `Days of the rule ${id}` }, inForce, [
              ...path,
              "inForce",
            ]),
          ]),
      ...editionIssues(id, edition, [...path, "edition"]),
    ];
  }
  return [
    // Names, order and sources of editions do not change a plan; an end that is not read does.
    ...checkEditions(rule)
      .filter(({ code }) => code === "edition-end-idle")
      .map((issue) => under(issue, path)),
    ...rule.editions.flatMap((edition, index) =>
      editionIssues(rule.id, edition, [...path, "editions", index]),
    ),
  ];
}

function editionIssues(id: string, edition: ScheduleRuleEdition, path: Path): readonly Issue[] {
  const { rule } = edition;
  const misspelt = Object.keys(edition).flatMap((field) => {
    const meant = EDITION_FIELDS.includes(field) ? undefined : nearest(field, EDITION_FIELDS);
    return meant === undefined
      ? []
      : [ruleFieldUnknown(id, "edition", field, EDITION_FIELDS, [...path, field])];
  });
  if (!Object.hasOwn(RULE_FIELDS, rule.type))
    return [...misspelt, ...checkRuleEdition(id, edition).map((issue) => under(issue, path))];
  const fields: Readonly<Record<string, unknown>> = RULE_FIELDS[rule.type];
  const known = Object.keys(fields);
  const at = [...path, "rule"];
  const unknown = Object.entries(rule).flatMap(([field, value]) =>
    field === "type" || value === undefined || known.includes(field)
      ? []
      : [ruleFieldUnknown(id, rule.type, field, known, [...at, field])],
  );
  const wrong = withFields(RULE_FIELDS[rule.type])(rule, at).map(({ path: place, value, may }) =>
    problemValueInvalid(place, value, may),
  );
  if (wrong.length > 0) return [...misspelt, ...unknown, ...wrong];
  // Functions are lost on the way through JSON.
  const lost = rule.type === "inspect" && typeof rule.inspect !== "function";
  return [
    ...misspelt,
    ...unknown,
    ...(lost ? [ruleFunctionMissing(id, [...at, "inspect"])] : []),
    ...checkRuleEdition(id, edition).map((issue) => under(issue, path)),
  ];
}

const A_RULE: Bilingual = {
  zh: "写规则本身（defineScheduleRule 的结果，或插件 .contributes 中的一条）",
  en: "Give the rule itself, as `defineScheduleRule` makes it or `.contributes` of a plugin holds it.",
};

function under(issue: Issue, path: Path): Issue {
  return { ...issue, path: [...path, ...issue.path] };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
