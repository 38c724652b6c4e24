import { type Bilingual, type Issue, VISIT_KINDS } from "@supervision/domain";
import { problemIdUnknown } from "../issues/checked-problem-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isVisitKind, VISIT_KIND } from "./visit-values.ts";

type Path = readonly (string | number)[];

/** Visits of a kind there is not, which count for no rule that names kinds, as `checkProblem` says them: people write what they call it. */
export function checkKinds({ history, fixedVisits = [] }: ScheduleProblem): readonly Issue[] {
  return [
    ...unknownKinds({ zh: "以往督导的种类", en: "Kinds of earlier visits" }, history?.visits ?? [], [
      "history",
    ]),
    ...unknownKinds({ zh: "已定督导的种类", en: "Kinds of fixed visits" }, fixedVisits, ["fixedVisits"]),
  ];
}

function unknownKinds(
  what: Bilingual,
  visits: readonly { readonly kind: string }[],
  path: Path,
): readonly Issue[] {
  const kinds = new Set(visits.map(({ kind }) => kind).filter((kind) => !isVisitKind(kind)));
  const [first, ...rest] = kinds;
  if (first === undefined) return [];
  const meant = Object.entries(VISIT_KINDS).find(([, name]) => name === first)?.[0];
  const issue = problemIdUnknown(what, [first, ...rest], Object.keys(VISIT_KINDS), path);
  const [wrong] = VISIT_KIND(first, path);
  const fix = meant === undefined ? wrong?.may : { zh: `是否为“${meant}”？`, en: `Did you mean "${meant}"?` };
  return [{ ...issue, fix: fix ?? issue.fix }];
}
