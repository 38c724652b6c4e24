import type { Bilingual, Issue } from "@supervision/domain";

/**
 * How a run ends: 0 fine, 1 findings (something was checked and does not hold), 2 wrong usage, 3 input that cannot be used;
 * 70 a fault of the program itself, 130 stopped by Ctrl-C.
 */
export const EXIT = { ok: 0, findings: 1, usage: 2, badInput: 3, internal: 70, interrupted: 130 } as const;

/** One of {@link EXIT}'s numbers. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Stops a command with an exit code and the issues that say why. */
export class CommandFailure extends Error {
  /** Exit code of the run. */
  readonly exitCode: ExitCode;
  /** What went wrong. */
  readonly issues: readonly [Issue, ...Issue[]];

  /** Builds a failure from at least one issue. */
  constructor(exitCode: ExitCode, issues: readonly [Issue, ...Issue[]]) {
    super(issues[0].message.en);
    this.name = "CommandFailure";
    this.exitCode = exitCode;
    this.issues = issues;
  }
}

/** A failure of usage: wrong command, option or value. */
export function usageFailure(code: string, message: Bilingual, fix: Bilingual): CommandFailure {
  return new CommandFailure(EXIT.usage, [{ code, severity: "error", message, fix, path: [] }]);
}

/** A failure of input: a file or module that cannot be used. */
export function inputFailure(issues: readonly [Issue, ...Issue[]]): CommandFailure {
  return new CommandFailure(EXIT.badInput, issues);
}
