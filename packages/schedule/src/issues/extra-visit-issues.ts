import type { Bilingual, Issue } from "@supervision/domain";
import { wayOut } from "./planned-visit-ways-out.ts";

type Path = readonly (string | number)[];

/** `extra-group-too-large`: extra visits ask for more inspectors than there are to be sent. */
export function extraGroupTooLarge(id: string, wanted: number, atHand: number, path: Path): Issue {
  return {
    code: "extra-group-too-large",
    severity: "warning",
    message: {
      zh: `计划外督导“${id}”每次要${wanted}名督学，可派的最多${atHand}名，永远排不出`,
      en: `The extra visits "${id}" take ${wanted} inspectors each; ${atHand} can be sent at most, so none can ever be planned.`,
    },
    fix: {
      zh: `inspectors 改为不超过${atHand}，或在台账中补上督学`,
      en: `Ask for ${atHand} inspectors at most, or add inspectors to the register.`,
    },
    path,
  };
}

/** `extra-institution-ambiguous`: extra visits name an institution by what is the id or name of several. */
export function extraInstitutionAmbiguous(
  id: string,
  named: string,
  ids: readonly string[],
  path: Path,
): Issue {
  return {
    code: "extra-institution-ambiguous",
    severity: "warning",
    message: {
      zh: `计划外督导“${id}”点名的“${named}”是${ids.length}个单位的编号或名称（${ids.join("、")}），都会安排`,
      en: `The extra visits "${id}" name "${named}", the id or name of ${ids.length} institutions (${ids.join(", ")}): all of them are visited.`,
    },
    fix: {
      zh: "写编号；编号与别的单位名称相同的，先改名称或编号",
      en: "Write the id; where that is the name of another institution, change one of them first.",
    },
    path,
  };
}

/** `extra-visits-invalid`: extra visits are asked for at a time, of nobody, or in a number, that no calendar or register has. */
export function extraVisitsInvalid(id: string, field: string, value: string, path: Path): Issue {
  const held =
    value === "" ? { zh: "是空的", en: "is empty" } : { zh: `写着“${value}”`, en: `is "${value}"` };
  return {
    code: "extra-visits-invalid",
    severity: "error",
    message:
      field === "id"
        ? { zh: `计划外督导有两项都编号“${id}”`, en: `Two extra visits have the id "${id}".` }
        : {
            zh: `计划外督导“${id}”的 ${field} ${held.zh}，排不出`,
            en: `The extra visits "${id}": ${field} ${held.en}; none can be made.`,
          },
    fix: wayOut(field),
    path,
  };
}

/** `rotation-invalid`: a rotation of items names no items, no institutions, or months and numbers that do not exist. */
export function rotationInvalid(field: string, value: string, path: Path): Issue {
  const held =
    value === "" ? { zh: "是空的", en: "is empty" } : { zh: `写着“${value}”`, en: `is "${value}"` };
  return {
    code: "rotation-invalid",
    severity: "error",
    message: { zh: `事项轮换的 ${field} ${held.zh}`, en: `The rotation of items: ${field} ${held.en}.` },
    fix: wayOut(field),
    path,
  };
}

/** `extra-visits-outside`: extra visits, or some of their months or weeks, fall on no day of the planned time. */
export function extraVisitsOutside(missed: readonly string[], path: Path): Issue {
  return {
    code: "extra-visits-outside",
    severity: "warning",
    message: {
      zh: `不在安排时段或学期内的计划外督导没有安排：${missed.join("、")}`,
      en: `Extra visits outside the planned time or its terms are not planned: ${missed.join(", ")}.`,
    },
    fix: {
      zh: "属于其他时段的无须处理；开学前的检查，在学期上写 visitsFrom；否则改月份、周次或安排时段",
      en: "Nothing to do when they belong to another period; for visits before teaching begins write visitsFrom in the term; else change their months, weeks or the period.",
    },
    path,
  };
}

/** `extra-visits-nobody`: extra visits are about no institution of the register. */
export function extraVisitsNobody(id: string, path: Path): Issue {
  return {
    code: "extra-visits-nobody",
    severity: "warning",
    message: {
      zh: `台账中没有计划外督导“${id}”所说的单位，没有安排`,
      en: `No institution of the register is meant by the extra visits "${id}": none are planned.`,
    },
    fix: {
      zh: "核对 audience 的单位类别和 institutions 的编号",
      en: "Check the kinds in audience and the ids in institutions.",
    },
    path,
  };
}

/** `extra-sample-short`: more institutions are to be drawn than there are. */
export function extraSampleShort(id: string, sample: number, open: number, path: Path): Issue {
  return {
    code: "extra-sample-short",
    severity: "warning",
    message: {
      zh: `计划外督导“${id}”要抽${sample}所，同期开办的只有${open}所`,
      en: `The extra visits "${id}" ask for ${sample} institution(s); ${open} are open then.`,
    },
    fix: {
      zh: `sample 不超过${open}，或放宽 audience`,
      en: `Ask for ${open} at most, or widen the audience.`,
    },
    path,
  };
}

/** `whole-day-nowhere`: visits are to last the whole day at institutions, or by inspectors, that never have one. */
export function wholeDayNowhere(
  what: Bilingual,
  missing: "open" | "inspectors",
  institutions: readonly string[],
  path: Path,
): Issue {
  const some = institutions.slice(0, 5);
  const more = institutions.length > 5;
  const [zh, en] =
    missing === "open"
      ? ["上午、下午都能接受督导", "on which they take visits in the morning and in the afternoon"]
      : [
          "督学上午、下午都在",
          "on which an inspector of theirs is at hand in the morning and in the afternoon",
        ];
  return {
    code: "whole-day-nowhere",
    severity: "warning",
    message: {
      zh: `${what.zh}要全天督导，${institutions.length}所单位没有一天${zh}：${some.join("、")}${more ? "等" : ""}`,
      en: `${what.en} asks for whole days; ${institutions.length} institution(s) have none ${en}: ${some.join(", ")}${more ? " and more" : ""}.`,
    },
    fix:
      missing === "open"
        ? {
            zh: "核对这些单位不可安排的时段；只能半天的，用 among 的 except 除外",
            en: "Check when they take no visits; leave out those with half-days only, as except in among.",
          }
        : {
            zh: "核对督学每周可督导的时段和其他安排，或由其他责任区支援",
            en: "Check the weekly times of the inspectors and what else they do, or let another zone help.",
          },
    path,
  };
}
