import { type Finding, formatChineseDate } from "@supervision/domain";

/** Splits texts at line feeds into paragraphs and drops empty ones. */
export function paragraphsOf(texts: readonly (string | undefined)[]): readonly string[] {
  return texts
    .flatMap((text) => (text ?? "").split(/\r\n?|\n/))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** Numbers entries `1.` `2.` when there are two or more; a single entry stands without a number. */
export function numbered(texts: readonly string[]): readonly string[] {
  const kept = texts.map((text) => text.trim()).filter((text) => text !== "");
  return kept.length < 2 ? kept : kept.map((text, index) => `${index + 1}. ${text}`);
}

/** One text of each finding under the finding's own number, so that advice 2 belongs to finding 2. */
export function perFinding(
  findings: readonly Finding[],
  textOf: (finding: Finding) => string | undefined,
): readonly string[] {
  return findings.flatMap((finding, index) => {
    const text = textOf(finding)?.trim() ?? "";
    if (text === "") return [];
    return [findings.length < 2 ? text : `${index + 1}. ${text}`];
  });
}

/** The limits: one date when all findings share it, otherwise one a finding. */
export function deadlinesOf(findings: readonly Finding[]): readonly string[] {
  const days = new Set(findings.map((finding) => finding.deadline));
  const [only] = days;
  if (days.size === 1) return only === undefined ? [] : [formatChineseDate(only)];
  return perFinding(findings, (finding) =>
    finding.deadline === undefined ? undefined : formatChineseDate(finding.deadline),
  );
}
