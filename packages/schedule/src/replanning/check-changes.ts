import type { Issue } from "@supervision/domain";
import { changePartUnknown } from "../issues/change-issues.ts";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { checkRules } from "../problem/check-rules.ts";
import {
  CALENDAR,
  EXTRA_VISITS,
  FINDING,
  INSPECTOR,
  INSTITUTION,
  RECUSAL,
  UNAVAILABILITY,
  ZONES,
} from "../problem/check-values.ts";
import {
  listOf,
  NUMBER,
  only,
  optional,
  spanWith,
  TEXT,
  type ValueCheck,
  whole,
  withFields,
  WORD,
  type WrongValue,
} from "../problem/value-checks.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";

type Path = readonly (string | number)[];

/** The fields of a type of change, each with what its values look like; the compiler asks for all of them and no other. */
type Fields = {
  readonly [Type in PlanChange["type"]]: Readonly<
    Record<Exclude<keyof (PlanChange & { readonly type: Type }), "type">, ValueCheck>
  >;
};

// Ids that nobody has and days no calendar has are looked at by `applyChanges`, once it is sure to read them.
const DAYS = spanWith({});
const BUSY = spanWith(UNAVAILABILITY);
const TIMES = optional(whole(1, 400));
const AREA = only(
  (value) =>
    isObject(value) &&
    (typeof value["town"] === "string" ||
      typeof value["zone"] === "string" ||
      (Array.isArray(value["institutions"]) && value["institutions"].every((id) => typeof id === "string"))),
  "写 { town: 乡镇 }、{ zone: 责任区 } 或 { institutions: [单位编号] }",
  "Give `{ town }`, `{ zone }` or `{ institutions: [ids] }`.",
);

const FIELDS: Fields = {
  "inspector-absent": { inspector: WORD, days: DAYS },
  "inspector-busy": { inspector: WORD, span: BUSY },
  "inspector-leaves": { inspector: WORD, lastDay: WORD },
  "inspector-joins": { inspector: INSPECTOR },
  "institution-busy": { institution: WORD, span: BUSY },
  "area-closed": { area: AREA, span: BUSY },
  "institution-closes": { institution: WORD, lastDay: WORD },
  "institution-opens": { institution: INSTITUTION },
  recusal: { recusal: RECUSAL },
  "no-visits": { days: DAYS },
  calendar: { calendar: CALENDAR },
  "extra-visits": { extra: EXTRA_VISITS },
  "extra-sample": { extra: WORD, sample: NUMBER },
  findings: { findings: listOf(FINDING) },
  // Read as those of a problem are.
  rules: { rules: only(() => true, "", "") },
  zones: { zones: ZONES },
  "visits-handed-over": {
    from: optional(WORD),
    institutions: optional(listOf(WORD, 1)),
    to: WORD,
    since: WORD,
  },
  "inspector-returns": { inspector: WORD, days: DAYS },
  "inspector-freed": { inspector: WORD, days: DAYS },
  "inspector-helps": { inspector: WORD, zone: WORD },
  "inspector-limit": { inspector: WORD, visitsAtMost: withFields({ perWeek: TIMES, perMonth: TIMES }) },
  "institution-receives": { institution: WORD, days: DAYS, rule: optional(WORD) },
  "days-open": { days: DAYS, rule: optional(WORD) },
  "rule-limit": { rule: WORD, perWeek: TIMES, perMonth: TIMES },
  "rule-softened": { rule: WORD },
  "extra-prolonged": { extra: WORD, during: DAYS },
  "extra-groups-smaller": { extra: WORD },
  "extra-shortened": { extra: WORD },
  "visit-released": { visit: WORD },
};

/** Changes that cannot be read, as data of forms and programs without types may hold them; it never throws. Issues: `value-invalid`, `change-part-unknown` and those of rules. */
export function checkChanges(problem: ScheduleProblem, changes: readonly PlanChange[]): readonly Issue[] {
  const list = listOf(only(() => true, "", ""))(changes, ["changes"]);
  if (list.length > 0) return list.map(({ path, value, may }) => valueInvalid(path, value, may));
  return changes.flatMap((change, index) => changeIssues(problem, change, ["changes", index]));
}

function changeIssues(problem: ScheduleProblem, change: PlanChange, path: Path): readonly Issue[] {
  const wrong = withFields({ type: TEXT })(change, path);
  if (wrong.length > 0) return wrong.map(({ path: at, value, may }) => valueInvalid(at, value, may));
  if (!Object.hasOwn(FIELDS, change.type))
    return [changePartUnknown("type", change.type, Object.keys(FIELDS), path)];
  if (change.type === "rules")
    return checkRules({ ...problem, rules: change.rules }).map((issue) => ({
      ...issue,
      path: [...path, ...issue.path],
    }));
  return [...withFields(FIELDS[change.type])(change, path), ...handedOver(change, path)].map(
    ({ path: at, value, may }) => valueInvalid(at, value, may),
  );
}

// Whose visits, or of which institutions: one of them must be said, and to somebody else.
function handedOver(change: PlanChange, path: Path): readonly WrongValue[] {
  if (change.type !== "visits-handed-over") return [];
  const { from, institutions, to } = change;
  if (from === undefined && institutions === undefined)
    return [
      {
        path: [...path, "from"],
        value: undefined,
        may: {
          zh: "写明移交谁的督导（from）或哪些单位的督导（institutions）",
          en: "Say whose visits (`from`) or of which institutions (`institutions`) are handed over.",
        },
      },
    ];
  return from === to
    ? [
        {
          path: [...path, "to"],
          value: to,
          may: { zh: "写另一名督学的编号", en: "Give the id of another inspector." },
        },
      ]
    : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
