import type { Checked, Issue } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import type { SubmissionWhere } from "../issues/submission-issues.ts";

/** A value as text, and where it was read. */
export interface FoundValue {
  /** The value. */
  readonly text: string;
  /** Where it stands. */
  readonly where: SubmissionWhere;
}

/** Values by the names of questions. */
export type FoundValues = ReadonlyMap<string, FoundValue>;

/** A filled form, however it came, by the names of its questions. */
export interface RawSubmission {
  /** Values outside repeats. */
  readonly values: FoundValues;
  /** Entries by the name of their repeat. */
  readonly repeats: ReadonlyMap<string, readonly FoundValues[]>;
  /** Where it stands as a whole. */
  readonly where: SubmissionWhere;
  /** What was noticed on the way. */
  readonly issues: readonly Issue[];
}

/**
 * One filled form as it was read.
 *
 * @term 表单提交
 */
export interface ReadSubmission {
  /** What the form server calls it; absent when the data do not say. */
  readonly id?: string;
  /** The answers, or why they cannot be read. */
  readonly answers: Checked<ChecklistAnswers>;
}

/**
 * Filled forms as they were read: one that cannot be read does not take the others with it.
 *
 * @term 表单提交集
 */
export interface SubmissionsRead {
  /** The filled forms, in the order they stand. */
  readonly submissions: readonly ReadSubmission[];
  /** What concerns the data as a whole, or belongs to no filled form. */
  readonly issues: readonly Issue[];
}

/** Gathers values, putting parts of one together. */
export class Gathered {
  readonly values = new Map<string, FoundValue>();
  readonly #parts = new Map<string, { parts: Map<string, string>; where: SubmissionWhere }>();

  /** Takes a value, or a part of one. An empty value is none. */
  take(name: string, part: string | undefined, text: string, where: SubmissionWhere): void {
    if (text.trim() === "") return;
    if (part === undefined) {
      this.values.set(name, { text, where });
      return;
    }
    const known = this.#parts.get(name) ?? { parts: new Map<string, string>(), where };
    known.parts.set(part, text);
    this.#parts.set(name, known);
  }

  /** The values, with those that came in parts. A whole value takes the place of its parts. */
  done(): FoundValues {
    for (const [name, { parts, where }] of this.#parts) {
      if (this.values.has(name)) continue;
      const latitude = parts.get("latitude");
      const longitude = parts.get("longitude");
      const text =
        latitude !== undefined || longitude !== undefined
          ? `${latitude ?? "?"} ${longitude ?? "?"}`
          : [...parts].flatMap(([option, chosen]) => (isChosen(chosen) ? [option] : [])).join(" ");
      if (text !== "") this.values.set(name, { text, where });
    }
    return this.values;
  }
}

const isChosen = (cell: string): boolean => /^(1|1\.0|true|yes)$/i.test(cell.trim());
