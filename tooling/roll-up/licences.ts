import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { manifestOf } from "./manifest.ts";

/** The licences of the libraries that the modules `ids` come from; empty when all are the project's own. */
export function licencesOf(ids: readonly string[]): string {
  const folders = ids.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/")) ?? [],
  );
  return [...new Set(folders)]
    .toSorted()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name } = manifestOf(folder);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (file === undefined) throw new Error(`${name} carries no licence; it cannot become part of a package.`);
  return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
