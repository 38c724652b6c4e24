import { type Bilingual, type Issue, nearest } from "@supervision/domain";
import { idMeant, idOfName, type Named } from "./id-ways-out.ts";

type Path = readonly (string | number)[];

/** `change-inspector-unknown`: a change is about an inspector the register does not have. */
export function changeInspectorUnknown(id: string, known: readonly Named[], path: Path): Issue {
  return {
    code: "change-inspector-unknown",
    severity: "error",
    message: {
      zh: `台账中没有督学“${id}”`,
      en: `The register has no inspector "${id}".`,
    },
    fix: idOfName(id, known),
    path,
  };
}

/** `change-institution-unknown`: a change is about an institution the register does not have. */
export function changeInstitutionUnknown(id: string, known: readonly Named[], path: Path): Issue {
  return {
    code: "change-institution-unknown",
    severity: "error",
    message: { zh: `台账中没有单位“${id}”`, en: `The register has no institution "${id}".` },
    fix: idOfName(id, known),
    path,
  };
}

const PARTS: Readonly<Record<"type" | "zone" | "rule" | "extra", Bilingual>> = {
  type: { zh: "变更类型", en: "type of change" },
  zone: { zh: "责任区", en: "zone" },
  rule: { zh: "生效的规则", en: "rule in force" },
  extra: { zh: "计划外加督导", en: "entry of extra visits" },
};

/** `change-part-unknown`: a change is of no type there is, or about a zone, a rule or extra visits the problem does not have. */
export function changePartUnknown(
  part: keyof typeof PARTS,
  id: string,
  known: readonly string[],
  path: Path,
): Issue {
  const close = nearest(id, known);
  return {
    code: "change-part-unknown",
    severity: "error",
    message: {
      zh: part === "type" ? `没有“${id}”这种变更` : `没有编号为“${id}”的${PARTS[part].zh}`,
      en: `There is no ${PARTS[part].en} "${id}".`,
    },
    fix: close === undefined && part === "type" ? oneOf(known) : idMeant(close),
    path,
  };
}

/** `change-area-empty`: no institution lies in the area that is closed. */
export function changeAreaEmpty(
  area: { readonly town: string } | { readonly zone: string } | { readonly institutions: readonly string[] },
  path: Path,
): Issue {
  const name = "town" in area ? area.town : "zone" in area ? area.zone : area.institutions.join("、");
  return {
    code: "change-area-empty",
    severity: "error",
    message: { zh: `停课范围“${name}”内没有单位`, en: `No institution lies in "${name}".` },
    fix: {
      zh: "核对乡镇名称、责任区编号或单位编号，与台账一致",
      en: "Use a town, a zone id or institution ids as the register has them.",
    },
    path,
  };
}

/** `change-needs-terms`: days without visits are spans of terms, and the problem has no terms. */
export function changeNeedsTerms(path: Path): Issue {
  return {
    code: "change-needs-terms",
    severity: "error",
    message: {
      zh: "没有学期，无法登记不安排督导的日子",
      en: "Days without visits belong to terms, and there are none.",
    },
    fix: { zh: "先填写学期起止日期", en: "Give the district's terms first." },
    path,
  };
}

/** `change-day-invalid`: a change names a day that does not exist, or days that end before they begin. */
export function changeDayInvalid(days: string, path: Path): Issue {
  return {
    code: "change-day-invalid",
    severity: "error",
    message: {
      zh: `变更的日期“${days}”不合规，不会有任何调整`,
      en: `"${days}" in a change is no date or no span of days.`,
    },
    fix: {
      zh: "写成 YYYY-MM-DD，结束日不早于开始日",
      en: "Write YYYY-MM-DD, the end not before the start.",
    },
    path,
  };
}

/** `change-day-closed`: a change opens days on which a hard rule of the form `no-visits` still keeps visits away. */
export function changeDayClosed(
  rule: { readonly id: string; readonly title: string; readonly isOwn: boolean },
  { from, until }: { readonly from: string; readonly until: string },
  institution: string | undefined,
  path: Path,
): Issue {
  const days =
    from === until ? { zh: from, en: from } : { zh: `${from}至${until}`, en: `${from} to ${until}` };
  return {
    code: "change-day-closed",
    severity: "warning",
    message: {
      zh: `${days.zh}虽已开放，硬性规则“${rule.title}”仍不许${institution === undefined ? "部分单位" : institution}在这段时间接受督导`,
      en: `${days.en} is opened, but the hard rule ${rule.id} still keeps visits from ${institution ?? "some institutions"} in that time.`,
    },
    fix: rule.isOwn
      ? {
          zh: `国家、省没有规定的，本地可以破例：在变更中写明 rule: "${rule.id}"`,
          en: `The district can lift it for those days, since neither nation nor province asks for it: give the change rule: "${rule.id}".`,
        }
      : {
          zh: "国家和省的规定不由本地破例，改用其他日子",
          en: "What the nation or the province lays down is not the district's to lift: use other days.",
        },
    path,
  };
}

/** `change-over`: the days of a change are past, or in the time that is left alone: nothing moves for it but what cannot be made any more. */
export function changeOver(
  lastDay: string,
  open: string,
  { later, gone }: { readonly later: number; readonly gone: number },
  path: Path,
): Issue {
  const isTouched = later + gone > 0;
  return {
    code: "change-over",
    severity: "warning",
    message: isTouched
      ? {
          zh: `变更到${lastDay}为止，${open}以前的督导不改期、不换人，但做不成的除外：推后${later}次，取消${gone}次`,
          en: `The change ends on ${lastDay}; visits before ${open} are neither moved nor given to others, but for those that cannot be made: ${later} made later, ${gone} called off.`,
        }
      : {
          zh: `变更到${lastDay}为止，${open}以前的督导不再变动，不会因此调整`,
          en: `The change ends on ${lastDay}; visits before ${open} are left alone, and none of them moves for it.`,
        },
    fix: isTouched
      ? {
          zh: "取消的督导仍应进行的，列在 unscheduled；可以临时换人、改期的，把 frozenUntil 提前",
          en: "Those called off that are still owed are in `unscheduled`; an earlier `frozenUntil` lets them be moved or given to others.",
        }
      : {
          zh: "没有做成的督导用 planProgress 记下，再调整",
          en: "Write down what was not made (planProgress), then replan.",
        },
    path,
  };
}

/** `extra-without-days`: a change leaves extra visits no day in one of their windows, so that they are not asked for any more. */
export function extraWithoutDays(
  what: Bilingual,
  { from, until }: { readonly from: string; readonly until: string },
  institutions: readonly string[],
  path: Path,
): Issue {
  const some = institutions.slice(0, 3);
  const isAll = some.length === institutions.length;
  return {
    code: "extra-without-days",
    severity: "warning",
    message: {
      zh: `${from}至${until}已没有可督导的日子，${institutions.length}所（${some.join("、")}${isAll ? "" : "等"}）的${what.zh}不再安排`,
      en: `No day for visits is left from ${from} to ${until}: the ${what.en} of ${institutions.length} institution(s) (${some.join(", ")}${isAll ? "" : " …"}) is not asked for any more.`,
    },
    fix: {
      zh: "仍须督导的，用变更 extra-prolonged 延长时段",
      en: "Where they are wanted all the same, give them other days with the change extra-prolonged.",
    },
    path,
  };
}

function oneOf(known: readonly string[]): Bilingual {
  return { zh: `可用：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` };
}
