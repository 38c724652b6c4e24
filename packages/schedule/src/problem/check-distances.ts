import { inspectorsOfZone, type Issue, placeInstitutions } from "@supervision/domain";
import { distanceUnlisted, numberDoubtful } from "../issues/doubtful-data-issues.ts";
import { kindsAcrossZones } from "../rules/kinds-across-zones.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Metres below which all ways of a district together are no ways: kilometres written for metres. */
const SHORTEST = 100;

/** Ways that are taken for none at all, and those in kilometres, as `checkProblem` says them. */
export function checkDistances(problem: ScheduleProblem): readonly Issue[] {
  const { between = {}, fromBase = {}, fromOffice = {} } = problem.distances ?? {};
  const rows = [...Object.values(between), ...Object.values(fromBase), fromOffice];
  const ways = rows.flatMap((row) => Object.values(row));
  const longest = Math.max(0, ...ways);
  const kilometres =
    longest > 0 && longest < SHORTEST
      ? [
          numberDoubtful(
            {
              zh: `里程最长的只有${longest}米，像是按公里写的`,
              en: `The longest way is ${longest} m, as if kilometres were written.`,
            },
            { zh: "distances 按米写：12公里写12000", en: "Write distances in metres: 12000 for 12 km." },
            ["distances"],
          ),
        ]
      : [];
  const isListed = Object.keys(fromBase).length > 0 || Object.keys(fromOffice).length > 0;
  return isListed ? [...kilometres, ...unlisted(problem), ...unlistedFromOffice(problem)] : kilometres;
}

// Ways of those who serve no zone, who come only where anybody may.
function unlistedFromOffice(problem: ScheduleProblem): readonly Issue[] {
  const { register, zones, office, distances: { fromOffice = {} } = {} } = problem;
  const served = new Set(
    Object.keys(zones.zones).flatMap((zone) =>
      inspectorsOfZone(zones, zone, register.inspectors).map(({ id }) => id),
    ),
  );
  if (register.inspectors.every(({ id }) => served.has(id)) || !asksAcross(problem)) return [];
  const { zoneOf } = placeInstitutions(zones, register.institutions);
  const missing = register.institutions.filter(
    ({ id, coordinates }) =>
      zoneOf[id] !== undefined &&
      fromOffice[id] === undefined &&
      (office === undefined || coordinates === undefined),
  );
  return missing.length === 0
    ? []
    : [
        distanceUnlisted(
          undefined,
          missing.map(({ name }) => name),
        ),
      ];
}

// Ways to the institutions of a zone's own, and to all where inspectors of other zones may come.
function unlisted(problem: ScheduleProblem): readonly Issue[] {
  const { register, zones, office, distances: { fromBase = {} } = {} } = problem;
  const { zoneOf } = placeInstitutions(zones, register.institutions);
  const isAcross = asksAcross(problem);
  return Object.keys(zones.zones).flatMap((zone) => {
    if (inspectorsOfZone(zones, zone, register.inspectors).length === 0) return [];
    const isBaseKnown =
      office !== undefined ||
      register.institutions.some(({ id, coordinates }) => coordinates !== undefined && zoneOf[id] === zone);
    const missing = register.institutions.filter(
      ({ id, coordinates }) =>
        (zoneOf[id] === zone || (isAcross && zoneOf[id] !== undefined)) &&
        fromBase[zone]?.[id] === undefined &&
        !(isBaseKnown && coordinates !== undefined),
    );
    return missing.length === 0
      ? []
      : [
          distanceUnlisted(
            { id: zone, name: zones.zones[zone]?.name ?? zone },
            missing.map(({ name }) => name),
          ),
        ];
  });
}

/** Whether visits are asked for to which inspectors of other zones may come. */
function asksAcross({ rules, period, extraVisits = [] }: ScheduleProblem): boolean {
  const spans = rulesInForce(rules, period);
  const across = kindsAcrossZones(spans);
  return (
    extraVisits.some(({ visits }) => across.has(visits.kind)) ||
    spans.some(({ edition: { rule } }) => {
      const planned =
        rule.type === "cycle"
          ? rule.visitKinds[0]
          : rule.type === "cadence" && rule.activity === "visit"
            ? rule.visitKinds?.[0]
            : undefined;
      return planned !== undefined && across.has(planned);
    })
  );
}
