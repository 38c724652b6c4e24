import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `institution-unplaced`: institutions lie in no zone, or in several, so that nobody can be sent to them. */
export function institutionsUnplaced(how: "none" | "several", institutions: readonly string[]): Issue {
  const some = named(institutions);
  const count = institutions.length;
  return {
    code: how === "none" ? "institution-unplaced" : "institution-placed-twice",
    severity: "warning",
    message:
      how === "none"
        ? {
            zh: `${count}所单位（${some.zh}）不属于任何责任区，排不出督导`,
            en: `${count} institution(s) (${some.en}) fall in no zone: no visit of them can be planned.`,
          }
        : {
            zh: `${count}所单位（${some.zh}）同时属于几个责任区，排不出督导`,
            en: `${count} institution(s) (${some.en}) fall in several zones: no visit of them can be planned.`,
          },
    fix:
      how === "none"
        ? {
            zh: "在台账填写乡镇（或责任区），或把编号写入某个责任区的 members",
            en: "Give their town (or zone) in the register, or add their ids to the members of a zone.",
          }
        : { zh: "只保留一个责任区", en: "Keep one zone only." },
    path: ["register", "institutions"],
  };
}

/** `distance-unlisted`: ways from a zone, or from the office for those who serve none, are listed for some institutions only; the others are taken for none at all. */
export function distanceUnlisted(
  zone: { readonly id: string; readonly name: string } | undefined,
  institutions: readonly string[],
): Issue {
  const some = named(institutions);
  const count = institutions.length;
  const base =
    zone === undefined
      ? { zh: "督导室（不负责任何责任区的督学）", en: "the office (those who serve no zone)" }
      : { zh: zone.name, en: zone.name };
  const path = ["distances", ...(zone === undefined ? ["fromOffice"] : ["fromBase", zone.id])];
  return {
    code: "distance-unlisted",
    severity: "warning",
    message: {
      zh: `从${base.zh}到${count}所单位（${some.zh}）没有里程也没有坐标，按0米算：会被当作最近的`,
      en: `No way and no coordinates are known from ${base.en} to ${count} institution(s) (${some.en}): they count as 0 m, nearer than all others.`,
    },
    fix: {
      zh: `在 ${path.join(".")} 里写到这些单位的米数，或给单位填 coordinates${zone === undefined ? "并写明 office" : ""}`,
      en: `List the metres to them in ${path.join(".")}, or give the institutions coordinates${zone === undefined ? " and the problem its office" : ""}.`,
    },
    path,
  };
}

/** `number-doubtful`: numbers that may stand where they stand, but were most likely meant in another unit. */
export function numberDoubtful(message: Bilingual, fix: Bilingual, path: Path): Issue {
  return { code: "number-doubtful", severity: "warning", message, fix, path };
}

/** `closed-span-outside`: a span on which no visits are made lies in no term, and takes no day away. */
export function closedSpanOutside(
  term: string,
  span: { readonly from: string; readonly until: string },
  path: Path,
): Issue {
  return {
    code: "closed-span-outside",
    severity: "warning",
    message: {
      zh: `学期${term}的停督“${span.from}”至“${span.until}”不在任何学期内，不起作用`,
      en: `The closed span "${span.from}" to "${span.until}" of the term ${term} lies in no term: it has no effect.`,
    },
    fix: { zh: "核对年份和日期，或删去", en: "Check the year and the days, or leave it out." },
    path,
  };
}

/** Up to three names of a list, and that there are more. */
function named(names: readonly string[]): Bilingual {
  const first = names.slice(0, 3);
  const isAll = first.length === names.length;
  return { zh: `${first.join("、")}${isAll ? "" : "等"}`, en: `${first.join(", ")}${isAll ? "" : " …"}` };
}
