import type { Bilingual, IsoDate, Issue, Severity } from "@supervision/domain";

/** Keys from the root of the checked value. */
export type Path = readonly (string | number)[];

/** Puts an issue together; `since` is left out when it matters at once. */
export function issue(
  code: string,
  severity: Severity,
  path: Path,
  message: Bilingual,
  fix: Bilingual,
  since?: IsoDate,
): Issue {
  return { code, severity, message, fix, path, ...(since === undefined ? {} : { since }) };
}

/** A question for the name that was probably meant, to be put after a message; empty when there is none. */
export function meant(name: string | undefined): Bilingual {
  return name === undefined
    ? { zh: "", en: "" }
    : { zh: `，是否指“${name}”？`, en: ` Did you mean "${name}"?` };
}
