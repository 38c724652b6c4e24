import { readFileSync, writeFileSync } from "node:fs";

/** The text a golden file holds; with `UPDATE_GOLDEN=1` the file is written first. */
export function golden(name: string, actual: string): string {
  const url = new URL(`golden/${name}`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(url, actual);
  return readFileSync(url, "utf8");
}
