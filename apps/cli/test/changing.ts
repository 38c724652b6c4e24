import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, keptFolder, type Printed, supervision } from "./command-line.ts";

/** The sample district and its register. */
export const DISTRICT = "districts/tianqiao/src/index.ts";
export const REGISTER = "samples/tianqiao";
/** What a plan is made from. */
export const FROM = ["--district", DISTRICT, "--register", REGISTER] as const;

/** Plans the days for all tests of a file; the name of the plan. */
export async function planned(from: string, to: string): Promise<string> {
  const out = keptFolder();
  const call = ["year", DISTRICT, "--register", REGISTER, "--from", from, "--to", to, "--out", out];
  const made = await supervision(...call);
  if (made.exitCode !== 0) throw new Error(made.err);
  return join(out, "schedule.json");
}

/** Changes a plan of the sample district. */
export function change(plan: string, today: string, ...more: readonly string[]): Promise<Printed> {
  return supervision("schedule", "change", plan, ...FROM, "--today", today, ...more);
}

/** A file of its own, texts as they are and everything else as JSON. */
export function file(name: string, content: unknown): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
