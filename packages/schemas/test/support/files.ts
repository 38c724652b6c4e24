import type { Checked, Issue } from "@supervision/domain";
import type { SourceFile } from "../../src/index.ts";

/** A file with this text. */
export const textFile = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** Why something was refused, or what was warned of. */
export const issuesOf = (checked: Checked<unknown>): readonly Issue[] =>
  checked.ok ? checked.warnings : checked.issues;

/** Each issue in a line: severity, code, and the cell or row. */
export const lines = (checked: Checked<unknown>): readonly string[] =>
  issuesOf(checked).map((one) =>
    `${one.severity} ${one.code} ${one.place?.cell ?? one.place?.row ?? ""}`.trim(),
  );
