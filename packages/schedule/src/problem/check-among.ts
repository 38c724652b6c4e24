import type { Bilingual, Issue } from "@supervision/domain";
import { problemIdUnknown } from "../issues/checked-problem-issues.ts";
import type { InstitutionsAmong } from "../rules/institutions-among.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

type Path = readonly (string | number)[];

/** Zones, towns, marks and institutions that rules, rotations and extra visits name and nobody has, as `checkProblem` says them. */
export function checkAmong(problem: ScheduleProblem): readonly Issue[] {
  const { institutions } = problem.register;
  const known: Known = {
    zones: Object.entries(problem.zones.zones).flatMap(([id, { name }]) => [id, name]),
    towns: [...new Set(institutions.flatMap(({ town }) => town ?? []))],
    labels: [...new Set(institutions.flatMap(({ labels }) => labels ?? []))],
    institutions: institutions.map(({ id }) => id),
    specialities: [...new Set(problem.register.inspectors.flatMap(({ specialities }) => specialities ?? []))],
  };
  const issues: Issue[] = [];
  const look = (who: Bilingual, among: InstitutionsAmong | undefined, path: Path): void => {
    if (among !== undefined) issues.push(...unknownAmong(who, among, known, path));
  };
  for (const { id, edition } of rulesInForce(problem.rules, problem.period)) {
    const { rule } = edition;
    const who = { zh: `规则 ${id} 的`, en: `of the rule ${id}` };
    const path = ["rules", id, "rule"];
    if ("among" in rule) look(who, rule.among, [...path, "among"]);
    // One of several is enough; who has none in the register is held against nobody.
    const { specialities } = rule.type === "qualification" ? rule : {};
    const [speciality, ...alike] = specialities ?? [];
    if (
      speciality !== undefined &&
      known.specialities.length > 0 &&
      [speciality, ...alike].every((one) => !known.specialities.includes(one))
    )
      issues.push(
        problemIdUnknown(
          { zh: `${who.zh}专长`, en: `Specialities ${who.en}` },
          [speciality, ...alike],
          known.specialities,
          [...path, "specialities"],
        ),
      );
    if (rule.type === "cycle")
      rule.turns?.forEach(({ among }, index) => look(who, among, [...path, "turns", index, "among"]));
  }
  problem.rotations?.forEach(({ among }, index) =>
    look({ zh: "事项轮换的", en: "of the rotation of items" }, among, ["rotations", index, "among"]),
  );
  problem.extraVisits?.forEach(({ id, visits }, index) =>
    look({ zh: `计划外督导“${id}”的`, en: `of the extra visits "${id}"` }, visits.among, [
      "extraVisits",
      index,
      "visits",
      "among",
    ]),
  );
  return issues;
}

type Named = "zones" | "towns" | "labels" | "institutions";
type Known = Readonly<Record<Named | "specialities", readonly string[]>>;

const WORDS: Readonly<Record<Named, Bilingual>> = {
  zones: { zh: "责任区", en: "Zones" },
  towns: { zh: "乡镇", en: "Towns" },
  labels: { zh: "标签", en: "Labels" },
  institutions: { zh: "单位", en: "Institutions" },
};

function unknownAmong(who: Bilingual, among: InstitutionsAmong, known: Known, path: Path): readonly Issue[] {
  const issues = (["zones", "towns", "labels", "institutions"] as const).flatMap((field) => {
    const [first, ...rest] = (among[field] ?? []).filter((name) => !known[field].includes(name));
    const words = WORDS[field];
    return first === undefined
      ? []
      : [
          problemIdUnknown(
            { zh: `${who.zh}${words.zh}`, en: `${words.en} ${who.en}` },
            [first, ...rest],
            known[field],
            [...path, field],
          ),
        ];
  });
  return among.except === undefined
    ? issues
    : [...issues, ...unknownAmong(who, among.except, known, [...path, "except"])];
}
