import { type Bilingual, type Issue, placeInstitutions, zoneIdFor } from "@supervision/domain";
import { grouped } from "../grouped.ts";
import {
  deputyZoneNotServed,
  otherVisitMisplaced,
  problemIdUnknown,
  recusalUnknown,
} from "../issues/checked-problem-issues.ts";
import { institutionsUnplaced, numberDoubtful } from "../issues/doubtful-data-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

type Path = readonly (string | number)[];

/** The largest share of the work that may be meant; above it are percentages. */
const LARGEST_SHARE = 10;

/** Ids in a problem that its register or its layout does not have, as `checkProblem` says them. */
export function checkReferences(problem: ScheduleProblem): readonly Issue[] {
  const { register, distances } = problem;
  const institutions = register.institutions.map(({ id }) => id);
  const inspectors = register.inspectors.map(({ id }) => id);
  return [
    ...recusalIssues(problem, inspectors, institutions),
    ...zoneIssues(problem),
    ...unknownIn(
      { zh: "待回访问题的单位", en: "Institutions of open findings" },
      (problem.openFindings ?? []).map(({ institution }) => institution),
      institutions,
      ["openFindings"],
    ),
    ...unknownIn(
      { zh: "以往督导的单位", en: "Institutions of earlier visits" },
      (problem.history?.visits ?? []).map(({ institution }) => institution),
      institutions,
      ["history"],
    ),
    ...unknownIn(
      { zh: "其他进校事项的单位", en: "Institutions of other visits" },
      Object.keys(problem.otherVisits ?? {}),
      institutions,
      ["otherVisits"],
    ),
    ...unknownIn(
      { zh: "已定督导的单位", en: "Institutions of fixed visits" },
      (problem.fixedVisits ?? []).map(({ institution }) => institution),
      institutions,
      ["fixedVisits"],
    ),
    ...unknownIn(
      { zh: "已定督导的督学", en: "Inspectors of fixed visits" },
      (problem.fixedVisits ?? []).flatMap((visit) => visit.inspectors),
      inspectors,
      ["fixedVisits"],
    ),
    ...unknownIn(
      { zh: "工作份额的督学", en: "Inspectors of work shares" },
      Object.keys(problem.workShares ?? {}),
      inspectors,
      ["workShares"],
    ),
    ...Object.entries(problem.workShares ?? {})
      .filter(([, share]) => share > LARGEST_SHARE)
      .map(([id, share]) =>
        numberDoubtful(
          {
            zh: `${id}的工作份额写着${share}：是平均份额的${share}倍`,
            en: `The share of the work of ${id} is ${share} times an equal one.`,
          },
          {
            zh: "按平均份额的几分之几写：八成写0.8",
            en: "Write what part of an equal share it is: 0.8 for 80 %.",
          },
          ["workShares", id],
        ),
      ),
    ...unknownIn(
      {
        zh: "以往督导的督学（已离任的不必处理）",
        en: "Inspectors of earlier visits (those who left may stay)",
      },
      (problem.history?.visits ?? []).flatMap((visit) => visit.inspectors ?? []),
      inspectors,
      ["history"],
    ),
    ...unknownIn(
      { zh: "已定回访的问题", en: "Findings of fixed follow-up visits" },
      problem.openFindings === undefined
        ? []
        : (problem.fixedVisits ?? []).flatMap(({ followsUp }) => followsUp ?? []),
      (problem.openFindings ?? []).map(({ id }) => id),
      ["fixedVisits"],
    ),
    ...otherVisitIssues(problem, institutions),
    ...unknownIn(
      { zh: "里程的单位", en: "Institutions of distances" },
      Object.entries(distances?.between ?? {}).flatMap(([from, row]) => [from, ...Object.keys(row)]),
      institutions,
      ["distances", "between"],
    ),
    ...unknownIn(
      { zh: "里程的责任区", en: "Zones of distances" },
      Object.keys(distances?.fromBase ?? {}),
      Object.keys(problem.zones.zones),
      ["distances", "fromBase"],
    ),
    ...unknownIn(
      { zh: "自责任区出发里程的单位", en: "Institutions of distances from the zones" },
      Object.values(distances?.fromBase ?? {}).flatMap((row) => Object.keys(row)),
      institutions,
      ["distances", "fromBase"],
    ),
    ...unknownIn(
      { zh: "自督导室出发里程的单位", en: "Institutions of distances from the office" },
      Object.keys(distances?.fromOffice ?? {}),
      institutions,
      ["distances", "fromOffice"],
    ),
    ...layoutIssues(problem, institutions),
    ...placeIssues(problem),
    ...(problem.extraVisits ?? []).flatMap(({ id, visits, drawn = {} }, index) => [
      ...Object.entries(drawn).flatMap(([first, ids]) =>
        unknownIn(
          { zh: `计划外督导“${id}”抽中的单位`, en: `Institutions drawn for the extra visits "${id}"` },
          ids,
          institutions,
          ["extraVisits", index, "drawn", first],
        ),
      ),
      ...unknownIn(
        { zh: `计划外督导“${id}”的单位`, en: `Institutions of the extra visits "${id}"` },
        visits.institutions ?? [],
        [...institutions, ...register.institutions.map(({ name }) => name)],
        ["extraVisits", index, "visits", "institutions"],
      ),
    ]),
  ];
}

// Visits of others stand under their institution, and those made together with another name it.
function otherVisitIssues(
  { otherVisits = {} }: ScheduleProblem,
  institutions: readonly string[],
): readonly Issue[] {
  const all = Object.entries(otherVisits);
  return [
    ...unknownIn(
      { zh: "其他进校事项所写的单位", en: "Institutions written in other visits" },
      all.flatMap(([, visits]) => visits.map(({ institution }) => institution)),
      institutions,
      ["otherVisits"],
    ),
    ...all.flatMap(([place, visits]) =>
      [...grouped(visits, ({ institution }) => [institution])]
        .filter(([named]) => named !== place && institutions.includes(named))
        .map(([named, [first, ...others]]) =>
          otherVisitMisplaced([first.id, ...others.map(({ id }) => id)], place, named, [
            "otherVisits",
            place,
          ]),
        ),
    ),
    ...all.flatMap(([place, visits]) =>
      unknownIn(
        { zh: `${place}的并入事项`, en: `Visits others are made with at ${place}` },
        visits.flatMap(({ madeWith }) => madeWith ?? []),
        visits.map(({ id }) => id),
        ["otherVisits", place],
      ),
    ),
  ];
}

// Zones that name an institution nobody has, or a town without institutions; institutions that name a zone nobody has.
function layoutIssues(
  { register, zones }: ScheduleProblem,
  institutions: readonly string[],
): readonly Issue[] {
  const towns = register.institutions.flatMap(({ town }) => town ?? []);
  const names = Object.entries(zones.zones).flatMap(([id, { name }]) => [id, name]);
  const asRegistered = Object.values(zones.zones).some(({ members }) => members?.asRegistered === true);
  return [
    ...Object.entries(zones.zones).flatMap(([id, { name, within, members }]) => {
      const path = ["zones", id];
      return [
        ...unknownIn(
          { zh: `责任区${name}的单位`, en: `Institutions of the zone ${name}` },
          members?.ids ?? [],
          institutions,
          [...path, "members", "ids"],
        ),
        ...unknownIn(
          { zh: `责任区${name}的乡镇`, en: `Towns of the zone ${name}` },
          members?.towns ?? [],
          towns,
          [...path, "members", "towns"],
        ),
        ...unknownIn(
          { zh: `责任区${name}的上级`, en: `The zone that ${name} lies in` },
          within === undefined ? [] : [within],
          Object.keys(zones.zones),
          [...path, "within"],
        ),
      ];
    }),
    ...(asRegistered
      ? unknownIn(
          { zh: "台账所写的责任区", en: "Zones written in the register" },
          register.institutions.flatMap(({ zone }) => zone ?? []),
          names,
          ["register", "institutions"],
        )
      : []),
  ];
}

// Institutions in no zone or in several; those that are closed all the time have no visits to lose.
function placeIssues({ register, zones, period }: ScheduleProblem): readonly Issue[] {
  const open = register.institutions.filter(
    ({ opened = period.from, closed = period.until }) => opened <= period.until && closed >= period.from,
  );
  const { unplaced, placedTwice } = placeInstitutions(zones, open);
  const none = open.filter(({ id }) => unplaced.includes(id)).map(({ name }) => name);
  const several = open.filter(({ id }) => id in placedTwice).map(({ name }) => name);
  return [
    ...(none.length === 0 ? [] : [institutionsUnplaced("none", none)]),
    ...(several.length === 0 ? [] : [institutionsUnplaced("several", several)]),
  ];
}

function recusalIssues(
  { register: { recusals } }: ScheduleProblem,
  inspectors: readonly string[],
  institutions: readonly string[],
): readonly Issue[] {
  const people = new Set(inspectors);
  const places = new Set(institutions);
  return recusals.flatMap(({ inspector, institution }, index) => {
    const path = ["register", "recusals", index];
    return [
      ...(people.has(inspector)
        ? []
        : [recusalUnknown("inspector", inspector, inspectors, [...path, "inspector"])]),
      ...(places.has(institution)
        ? []
        : [recusalUnknown("institution", institution, institutions, [...path, "institution"])]),
    ];
  });
}

function zoneIssues({ register, zones }: ScheduleProblem): readonly Issue[] {
  const known = Object.entries(zones.zones).flatMap(([id, { name }]) => [id, name]);
  return register.inspectors.flatMap((inspector, index) => {
    const path = ["register", "inspectors", index];
    const served = new Set(inspector.zones.map((zone) => zoneIdFor(zones, zone)));
    return [
      ...unknownIn(
        { zh: `督学${inspector.name}的责任区`, en: `Zones of the inspector ${inspector.name}` },
        inspector.zones,
        known,
        [...path, "zones"],
      ),
      ...(inspector.deputyFor ?? [])
        .filter((zone) => {
          const id = zoneIdFor(zones, zone);
          return id === undefined || !served.has(id);
        })
        .map((zone) => deputyZoneNotServed(inspector.name, zone, inspector.zones, [...path, "deputyFor"])),
    ];
  });
}

function unknownIn(
  what: Bilingual,
  named: readonly string[],
  known: readonly string[],
  path: Path,
): readonly Issue[] {
  const all = new Set(known);
  const [first, ...rest] = new Set(named.filter((id) => !all.has(id)));
  return first === undefined ? [] : [problemIdUnknown(what, [first, ...rest], known, path)];
}
