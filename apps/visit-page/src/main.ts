import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { failed, formatIssue, isIsoDate, nearest, type Bilingual, type Checked } from "@supervision/domain";
import type { Translation } from "@supervision/checklists/translations";
import { pageBuilder } from "./build/build-page.ts";
import { makeContent } from "./content/make-content.ts";
import { STANDARD_IDS, STANDARD_PAGES, standardSource } from "./content/standard-pages.ts";

const USAGE = `用法 Usage: npm start -- [--checklist ID]… [--on YYYY-MM-DD] [--translation FILE]… [--out FOLDER]

生成离线页面，一份清单一个 HTML 文件。不写 --checklist 时生成学校八项和幼儿园三项。
--translation 指译员填好的英文译文表（xlsx、csv），英文界面用它显示；没译的注明。
Writes one offline HTML file for each checklist; without --checklist the lists of schools and kindergartens.
--translation names the sheet a translator filled in (xlsx, csv); the English view shows it and marks what is missing.

清单 Checklists:
${STANDARD_IDS.map((id) => `  ${id}`).join("\n")}
`;

const OPTIONS = {
  checklist: { type: "string", multiple: true },
  on: { type: "string" },
  translation: { type: "string", multiple: true },
  out: { type: "string" },
  help: { type: "boolean" },
} as const;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const given = readWords(words);
  if ("problem" in given) return refuse(given.problem);
  const { help, checklist = STANDARD_PAGES, out = "out/visit-page", on = today(), translation = [] } = given;
  if (help === true) {
    console.log(USAGE);
    return 0;
  }
  if (!isIsoDate(on))
    return refuse({
      zh: `--on：“${on}”不是日期，写成 2026-03-02`,
      en: `--on: "${on}" is no date; write 2026-03-02`,
    });
  // Every page is made before the first is written: a list that cannot be shown leaves nothing behind.
  const pages: Page[] = [];
  const translations: Translation[] = [];
  for (const name of translation) {
    // oxlint-disable-next-line no-await-in-loop -- one message at a time, in the order given
    const read = await readSheet(name);
    if (!read.ok) {
      for (const issue of read.issues) console.error(`${name}: ${formatIssue(issue)}`);
      return 1;
    }
    translations.push(read.value);
  }
  const build = pageBuilder();
  for (const id of checklist) {
    const source = standardSource(id);
    if (source === undefined) return refuse(unknownList(id));
    const content = makeContent({ ...source, translations }, on);
    if (!content.ok) {
      for (const issue of content.issues) console.error(`${id}: ${formatIssue(issue)}`);
      return 1;
    }
    const { title, edition } = content.value;
    pages.push({
      name: `${id.replaceAll("/", "-")}.html`,
      // oxlint-disable-next-line no-await-in-loop -- one list after the other; the scripts are bundled once
      html: await build(content.value),
      told: `${title} ${edition.edition}`,
    });
  }
  try {
    await mkdir(out, { recursive: true });
    await Promise.all(pages.map(async (page) => writePage(out, page)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`写不进 ${out}，换一个文件夹：${why}\nCannot write to ${out}, name another folder: ${why}`);
    return 3;
  }
  for (const { name, html, told } of pages)
    console.log(`${join(out, name)}  ${told}  ${Math.ceil(html.length / 1000)} kB`);
  return 0;
}

async function readSheet(name: string): Promise<Checked<Translation>> {
  try {
    const bytes = await readFile(name);
    // Read only when there is something to read: it brings the reader of workbooks.
    const { readTranslation } = await import("@supervision/schemas");
    return readTranslation({ name, bytes });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed([
      {
        code: "page-translation-unreadable",
        severity: "error",
        message: { zh: `读不到译文表：${why}`, en: `The translation cannot be read: ${why}` },
        fix: { zh: "检查 --translation 后的文件名", en: "Check the name after --translation." },
        path: ["translation"],
      },
    ]);
  }
}

interface Page {
  readonly name: string;
  readonly html: string;
  readonly told: string;
}

async function writePage(out: string, { name, html }: Page): Promise<void> {
  const part = join(out, `.${name}.part`);
  await writeFile(part, html);
  await rename(part, join(out, name));
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: { zh: `参数不对：${why}`, en: `Wrong arguments: ${why}` } };
  }
}

function unknownList(id: string): Bilingual {
  const close = nearest(id, STANDARD_IDS);
  return {
    zh: `没有清单“${id}”${close === undefined ? "" : `，是否为“${close}”`}`,
    en: `There is no checklist "${id}"${close === undefined ? "" : `; did you mean "${close}"?`}`,
  };
}

function refuse({ zh, en }: Bilingual): number {
  console.error(`${zh}\n${en}\n\n${USAGE}`);
  return 2;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
