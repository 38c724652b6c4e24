import type { Bilingual, Issue, Visit } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `visit-not-handed-over`: a visit that a change hands over to another inspector stays as it was. */
export function visitNotHandedOver(
  { id, date, halfDay }: Pick<Visit, "id" | "date" | "halfDay">,
  institution: string,
  to: string,
  because: Bilingual,
  path: Path,
): Issue {
  const half = halfDay === "morning" ? "上午" : "下午";
  return {
    code: "visit-not-handed-over",
    severity: "warning",
    message: {
      zh: `${date}${half}${institution}的督导（${id}）没有移交给${to}：${because.zh}`,
      en: `The visit ${id} (${institution}, ${date}, ${halfDay}) is not handed over to ${to}: ${because.en}.`,
    },
    fix: {
      zh: "由原来的督学照常督导；仍要移交的，先消除所说的情形，再移交一次",
      en: "It is made as planned; to hand it over all the same, remove what is in the way and ask again.",
    },
    path,
  };
}

/** `nothing-handed-over`: a change hands over visits of which there are none from its day on. */
export function nothingHandedOver(to: string, since: string, path: Path): Issue {
  return {
    code: "nothing-handed-over",
    severity: "warning",
    message: {
      zh: `${since}起没有可以移交给${to}的督导`,
      en: `From ${since} on there is no visit to hand over to ${to}.`,
    },
    fix: {
      zh: "核对督学、单位和起始日期",
      en: "Look at the inspector, the institutions and the first day.",
    },
    path,
  };
}
