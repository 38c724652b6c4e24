import type { Bilingual, Issue } from "@supervision/domain";
import type { ExitCode } from "./failure.ts";
import type { Language } from "./language.ts";

/** One option of a command. */
export interface CommandOption {
  /** What stands for the value in the help, such as `FILE`; absent for a switch. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly repeatable?: boolean;
  /** Whether the command cannot run without it. */
  readonly required?: boolean;
  /** What it does. */
  readonly help: Bilingual;
}

/** The words of a call after the command's name, sorted out and checked. */
export interface Arguments {
  /** Positional words. */
  readonly words: readonly string[];
  /** The single value of an option, if given. */
  value(option: string): string | undefined;
  /** All values of a repeatable option. */
  values(option: string): readonly string[];
  /** Whether a switch was given. */
  has(option: string): boolean;
}

/** What a command may use from outside. */
export interface Surroundings {
  /** Language of everything for people. */
  readonly language: Language;
  /** Folder against which paths are read. */
  readonly folder: string;
  /** Aborted on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Shows how far long work is; shown on a terminal only, never in the output. */
  readonly progress: (text: string) => void;
}

/** What a command answers. */
export interface Answer {
  /** Exit code. */
  readonly exitCode: ExitCode;
  /** What `--json` prints. */
  readonly json: unknown;
  /** What a person reads. */
  readonly text: string;
  /** Warnings, printed to standard error for people. */
  readonly warnings?: readonly Issue[];
}

/** One command of the command line. */
export interface Command {
  /** Its words, such as `schedule check`. */
  readonly name: string;
  /** Its positional words as shown in the help, such as `<district>`. */
  readonly positional: readonly string[];
  /** One line for the overview. */
  readonly summary: Bilingual;
  /** Options by name, without the dashes. `--json`, `--lang` and `--help` are understood everywhere. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** An example that works in the repository. */
  readonly example: string;
  /** Does the work. */
  run(given: Arguments, surroundings: Surroundings): Promise<Answer>;
}
