import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { formatIssue, isIsoDate } from "@supervision/domain";
import { buildPage, buildShell } from "./build/build-page.ts";
import { makeContent } from "./content/make-content.ts";
import { STANDARD_IDS, STANDARD_PAGES, standardSource } from "./content/standard-pages.ts";

const USAGE = `用法 Usage: npm start -- [--checklist ID]… [--on YYYY-MM-DD] [--out FOLDER]

生成离线页面，一份清单一个 HTML 文件。不写 --checklist 时生成学校八项和幼儿园三项。
Writes one offline HTML file for each checklist; without --checklist the lists of schools and kindergartens.

清单 Checklists:
${STANDARD_IDS.map((id) => `  ${id}`).join("\n")}
`;

const { values } = parseArgs({
  options: {
    checklist: { type: "string", multiple: true },
    on: { type: "string" },
    out: { type: "string", default: "out/visit-page" },
    help: { type: "boolean", default: false },
  },
});

process.exitCode = values.help ? usage(0) : await write();

async function write(): Promise<number> {
  const { checklist = STANDARD_PAGES, out, on = new Date().toISOString().slice(0, 10) } = values;
  if (!isIsoDate(on)) return usage(2);
  const shell = await buildShell();
  await mkdir(out, { recursive: true });
  let failed = 0;
  for (const id of checklist) {
    const source = standardSource(id);
    if (source === undefined) return usage(2);
    const content = makeContent(source, on);
    if (!content.ok) {
      for (const issue of content.issues) console.error(`${id}: ${formatIssue(issue)}`);
      failed = 1;
      continue;
    }
    const file = join(out, `${id.replaceAll("/", "-")}.html`);
    const html = buildPage(shell, content.value);
    // oxlint-disable-next-line no-await-in-loop
    await writeFile(file, html);
    console.log(
      `${file}  ${content.value.title} ${content.value.edition.edition}  ${Math.ceil(html.length / 1000)} kB`,
    );
  }
  return failed;
}

function usage(code: number): number {
  (code === 0 ? console.log : console.error)(USAGE);
  return code;
}
