import { IssueError } from "@supervision/domain";
import { ruleFieldUnknown, ruleWithoutEffect } from "../issues.ts";
import { emptyAmong, unknownAmongFields } from "../rules/check-among-lists.ts";
import type { InstitutionsConcerned } from "../rules/institutions-among.ts";

/** Throws where `among` of a ready-made rule would mean everybody, or nobody: `rule-field-unknown`, `rule-without-effect`. */
export function checkConcerned(rule: string, { among }: InstitutionsConcerned): void {
  const [first, ...rest] = [
    ...unknownAmongFields(among).map(({ path, known }) =>
      ruleFieldUnknown(rule, "among", path.at(-1) ?? "", known, ["among", ...path]),
    ),
    ...emptyAmong("among", among).map((field) => ruleWithoutEffect(rule, field, field.split("."))),
  ];
  if (first !== undefined) throw new IssueError([first, ...rest]);
}
