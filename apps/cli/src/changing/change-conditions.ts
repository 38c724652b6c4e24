import type { Issue, IsoDate, Register } from "@supervision/domain";
import { inputFailure } from "../terminal/failure.ts";
import type { LivingPlan } from "./plan-life.ts";

/** Changes are told in the order of their days, within the time of the plan. */
export function requireDay({ name, plan, life }: LivingPlan, today: IsoDate): void {
  const last = life?.changes.at(-1)?.on;
  const { until } = plan.period;
  const wrong = (code: string, zh: readonly [string, string], en: readonly [string, string]): Error =>
    inputFailure([
      {
        code,
        severity: "error",
        message: { zh: zh[0], en: en[0] },
        fix: { zh: zh[1], en: en[1] },
        path: [],
        place: { file: name },
      },
    ]);
  if (last !== undefined && today < last)
    throw wrong(
      "change-before-last",
      [`--today ${today} 早于这份安排上次变动的${last}`, `从那次变动之前的安排做起，或写${last}及以后的日子`],
      [
        `--today ${today} lies before the last change of this plan, ${last}.`,
        "Give a later day, or the plan as it was before that change.",
      ],
    );
  if (today > until)
    throw wrong(
      "plan-over",
      [`这份安排到${until}为止，${today}已没有可调整的`, "编排下一年用 year，以往的安排写 --history"],
      [
        `The plan ends on ${until}: nothing is left to change on ${today}.`,
        "Plan the next year with year, and give this plan as --history.",
      ],
    );
}

/** A plan goes on with the district it was made for. */
export function requireSameDistrict({ name, plan }: LivingPlan, district: string): void {
  if (plan.district === undefined || plan.district === district) return;
  throw inputFailure([
    {
      code: "district-other",
      severity: "error",
      message: {
        zh: `这份安排是区县“${plan.district}”的，给出的是“${district}”`,
        en: `The plan is one of the district ${plan.district}; ${district} was given.`,
      },
      fix: { zh: "核对 --district 和安排文件", en: "Check --district and the file of the plan." },
      path: ["district"],
      place: { file: name },
    },
  ]);
}

/** Whoever has visits to come stands in the register: deleted rows would call off visits in silence. */
export function requireWholeRegister(
  { name, plan }: LivingPlan,
  { inspectors, institutions }: Register,
  today: IsoDate,
): void {
  const known = new Set([...inspectors, ...institutions].map(({ id }) => id));
  const ahead = plan.visits.filter(({ date }) => date >= today);
  const missing = new Set(
    ahead.flatMap((visit) => [visit.institution, ...visit.inspectors].filter((id) => !known.has(id))),
  );
  if (missing.size === 0) return;
  const some = [...missing].slice(0, 5);
  throw inputFailure([
    {
      code: "register-lacks-planned",
      severity: "error",
      message: {
        zh: `台账里没有安排上还有督导的${missing.size}所单位、督学，如 ${some.join("、")}`,
        en: `The register lacks ${missing.size} institution(s) or inspector(s) with visits to come, such as ${some.join(", ")}.`,
      },
      fix: {
        zh: "核对 --register；停办的学校、离任的督学留在台账里，用“停办”“离任”说明最后一天",
        en: "Check --register; keep schools that close and inspectors who leave, and tell their last day with 停办 or 离任.",
      },
      path: ["visits"],
      place: { file: name },
    },
  ]);
}

/** What is doubtful about visits of which nobody said a word. */
export function unheardOf(count: number, isCaughtUp: boolean): readonly Issue[] {
  if (count === 0) return [];
  return [
    {
      code: "visits-unheard",
      severity: "warning",
      message: isCaughtUp
        ? {
            zh: `以前的日子里有${count}次督导没有记录，当作没去，另行补排`,
            en: `${count} visit(s) of past days without word are taken as not made and planned anew.`,
          }
        : {
            zh: `以前的日子里有${count}次督导没有记录，原样留着，不补排`,
            en: `${count} visit(s) of past days without word stay as they are and are not planned anew.`,
          },
      fix: isCaughtUp
        ? {
            zh: "其实去过的，用 --record 或 --events 报上来",
            en: "Report those that were made with --record or --events.",
          }
        : {
            zh: "确实没去的要补排，加 --catch-up",
            en: "Where they were not made, --catch-up plans them anew.",
          },
      path: [],
    },
  ];
}
