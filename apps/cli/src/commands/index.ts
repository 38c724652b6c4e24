import type { Command } from "../terminal/command.ts";

/** Every command, in the order of the overview. Each loads its own work when it runs, so that starting stays quick. */
export const commands: readonly Command[] = [];
