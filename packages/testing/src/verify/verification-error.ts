/**
 * Thrown when something is not as a test expects. Its `actual` and `expected` let test runners show a comparison.
 */
export class VerificationError extends Error {
  /** What was found. */
  readonly actual: unknown;
  /** What was expected. */
  readonly expected: unknown;
  /** Tells runners that a comparison makes sense. */
  readonly showDiff: boolean;

  /** Builds the error from a message that names both and says why. */
  constructor(message: string, values: { readonly actual: unknown; readonly expected: unknown }) {
    super(message);
    this.name = "VerificationError";
    this.actual = values.actual;
    this.expected = values.expected;
    this.showDiff = true;
  }
}

/** Lines of a message, those that are empty left out. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n");
}
