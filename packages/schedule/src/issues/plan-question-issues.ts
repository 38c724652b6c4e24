import { type Bilingual, type Issue, nearest } from "@supervision/domain";
import { idMeant } from "./id-ways-out.ts";

type Path = readonly (string | number)[];

/** `visit-id-duplicate`: two visits of a plan have one id, and nobody can tell which moves. */
export function visitIdDuplicate(id: string, path: Path): Issue {
  return {
    code: "visit-id-duplicate",
    severity: "error",
    message: {
      zh: `安排中有两次督导的编号都是“${id}”`,
      en: `Two visits of the plan have the id "${id}".`,
    },
    fix: {
      zh: "删去重复的一行，或另编一个编号",
      en: "Delete the row that is there twice, or give it another id.",
    },
    path,
  };
}

/** `visit-unknown`: the plan has no visit with this id. */
export function visitUnknown(id: string, known: readonly string[], path: Path): Issue {
  return {
    code: "visit-unknown",
    severity: "error",
    message: { zh: `安排中没有编号为“${id}”的督导`, en: `The plan has no visit "${id}".` },
    fix: idMeant(nearest(id, known)),
    path,
  };
}

/** `replan-day-invalid`: the day on which a plan is changed is no date. */
export function replanDayInvalid(day: string, path: Path): Issue {
  return {
    code: "replan-day-invalid",
    severity: "error",
    message: { zh: `“${day}”不是日期`, en: `"${day}" is no date.` },
    fix: { zh: "写成 YYYY-MM-DD", en: "Write it as YYYY-MM-DD." },
    path,
  };
}

/** `wish-institution-unknown`: a visit is wished for an institution the register does not have. */
export function wishInstitutionUnknown(id: string, known: readonly string[], path: Path): Issue {
  return {
    code: "wish-institution-unknown",
    severity: "error",
    message: { zh: `台账中没有单位“${id}”`, en: `The register has no institution "${id}".` },
    fix: idMeant(nearest(id, known)),
    path,
  };
}

/** `wish-without-slot`: a visit is wished for, and none of its days has a half-day for it while the others stay. */
export function wishWithoutSlot(because: Bilingual, path: Path): Issue {
  return {
    code: "wish-without-slot",
    severity: "warning",
    message: {
      zh: `没有合适的半天：${because.zh}`,
      en: `No half-day suits the visit: ${because.en}`,
    },
    fix: {
      zh: "换一段时间；可以调整其他督导的，用 replan 的变更 extra-visits 提出",
      en: "Try other days; where others may move, ask for it by the change `extra-visits` of replan.",
    },
    path,
  };
}

/** `rule-not-broken`: a breach is to be explained of a rule that no visit of the plan breaks. */
export function ruleNotBroken(
  title: Bilingual,
  isShort: boolean,
  broken: readonly Bilingual[],
  path: Path,
): Issue {
  return {
    code: "rule-not-broken",
    severity: "error",
    message: isShort
      ? {
          zh: `硬性规则${title.zh}缺的是督导，没有哪一次督导违反它`,
          en: `The hard rule ${title.en} lacks visits; none that is planned breaks it.`,
        }
      : {
          zh: `安排中没有督导违反硬性规则${title.zh}`,
          en: `No visit of the plan breaks the hard rule ${title.en}.`,
        },
    fix: isShort
      ? {
          zh: "缺少的督导用 explainUnscheduled 说明",
          en: "Ask explainUnscheduled about the visits that are missing.",
        }
      : broken.length === 0
        ? { zh: "硬性规则全部符合，无须说明", en: "Every hard rule is kept: there is nothing to explain." }
        : {
            zh: `有督导违反的规则：${broken.map(({ zh }) => zh).join("、")}；缺少的督导用 explainUnscheduled 说明`,
            en: `Rules that visits break: ${broken.map(({ en }) => en).join(", ")}; explainUnscheduled explains visits that are missing.`,
          },
    path,
  };
}
