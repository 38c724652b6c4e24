import {
  fromSubmissionJson,
  fromSubmissionTables,
  fromSubmissionXml,
  type ExchangeChecklist,
  type ReadSubmission,
  type SubmissionOptions,
  type SubmissionsRead,
} from "@supervision/checklists/xlsform";
import type { Issue } from "@supervision/domain";
import { strFromU8, unzipSync } from "fflate";
import { append } from "../append.ts";
import { decodeText } from "../tables/decode-text.ts";
import { fileKind } from "../tables/file-kind.ts";
import { fileTooLarge } from "../issues.ts";
import { parseJson } from "../json/read-json.ts";
import { readFileContent } from "../tables/read-tables.ts";
import type { SourceFile, SourceTable } from "../tables/table.ts";
import { readXml } from "../xml/read-xml.ts";

/**
 * Reads what was filled in to the form of {@link encodeXlsForm}, from the files a form server gives: submissions as XML, JSON of ODK Central
 * or KoboToolbox, CSV (the files of repeats beside that of the form), workbooks, and the ZIP archives they come in. What a file is is told
 * from its content. Never throws; a submission that cannot be read does not take the others with it.
 *
 * Issues: those of `fromSubmissionXml`, `fromSubmissionJson` and `fromSubmissionTables` of the checklists package with file, sheet and
 * cell, `xml-invalid`, and those of files as in {@link readRegister}.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { readSubmissions } from "@supervision/schemas";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const csv = "visit_institution,visit_date,safety__item-safety,KEY\ns1,2026-03-02,no,uuid:1\n";
 *   const file = { name: "routine.csv", bytes: new TextEncoder().encode(csv) };
 *   const { submissions } = await readSubmissions([file], { id: schoolRoutine.id, title: schoolRoutine.title, edition });
 *   const [first] = submissions;
 *   console.log(first?.answers.ok && first.answers.value.answers["safety"]); // => { type: 'yes-no', value: 'no' }
 * }
 * ```
 */
export async function readSubmissions(
  files: readonly SourceFile[],
  checklist: ExchangeChecklist,
  options: SubmissionOptions = {},
): Promise<SubmissionsRead> {
  const submissions: ReadSubmission[] = [];
  const issues: Issue[] = [];
  const tables: SourceTable[] = [];
  for (const file of files.flatMap((one) => unpacked(one, issues))) {
    const xml = xmlOf(file);
    if (xml !== undefined) {
      const root = readXml(xml, file.name);
      if (root.ok) submissions.push(inFile(fromSubmissionXml(checklist, root.value, options), file.name));
      else append(issues, root.issues);
      continue;
    }
    // Files of one after the other: a large export would not fit into memory twice.
    // oxlint-disable-next-line no-await-in-loop
    const content = await readFileContent(file);
    if (content.ok === "json") {
      const parsed = parseJson(content.text, file.name);
      if (!parsed.ok) append(issues, parsed.issues);
      else {
        const read = fromSubmissionJson(checklist, parsed.value, options);
        append(
          submissions,
          read.submissions.map((one) => inFile(one, file.name)),
        );
        append(
          issues,
          read.issues.map((issue) => placed(issue, file.name)),
        );
      }
    } else {
      append(issues, content.issues);
      if (content.ok) append(tables, content.tables);
    }
  }
  if (tables.length > 0) {
    const read = fromSubmissionTables(checklist, tables, options);
    append(submissions, read.submissions);
    append(issues, read.issues);
  }
  return { submissions, issues };
}

/** Bytes of all files of an archive together when unpacked. */
const MAX_UNPACKED = 200_000_000;

/** The files of an archive that is no workbook; pictures and other attachments are left out. */
function unpacked(file: SourceFile, issues: Issue[]): readonly SourceFile[] {
  if (fileKind(file.bytes).kind !== "zip") return [file];
  let size = 0;
  let isWorkbook = false;
  try {
    const parts = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= name === "xl/workbook.xml" || name === "[Content_Types].xml";
        if (isWorkbook || !/\.(xml|csv|json|xlsx)$/i.test(name) || /(^|\/)(media|\.|__MACOSX)/.test(name))
          return false;
        size += originalSize;
        return size <= MAX_UNPACKED;
      },
    });
    if (isWorkbook) return [file];
    if (size > MAX_UNPACKED)
      issues.push(
        fileTooLarge(
          { zh: "解压后超过200 MB", en: "Unpacked it is over 200 MB" },
          { path: [], place: { file: file.name } },
        ),
      );
    return Object.entries(parts).map(([name, bytes]) => ({ name: `${file.name}/${name}`, bytes }));
  } catch {
    // A damaged archive is told as such where workbooks are read.
    return [file];
  }
}

/** The text of a file that is XML. */
function xmlOf({ bytes }: SourceFile): string | undefined {
  const start = strFromU8(bytes.subarray(0, 200), true).replace(/^\u00EF\u00BB\u00BF/, "");
  return /^\s*<(\?xml|[a-z_])/i.test(start) && !/^\s*<(!doctype|html)/i.test(start)
    ? decodeText(bytes)
    : undefined;
}

function inFile(submission: ReadSubmission, file: string): ReadSubmission {
  const { answers } = submission;
  return answers.ok
    ? {
        ...submission,
        answers: { ...answers, warnings: answers.warnings.map((issue) => placed(issue, file)) },
      }
    : {
        ...submission,
        answers: {
          ...answers,
          issues: [
            placed(answers.issues[0], file),
            ...answers.issues.slice(1).map((issue) => placed(issue, file)),
          ],
        },
      };
}

const placed = (issue: Issue, file: string): Issue => ({ ...issue, place: { file, ...issue.place } });
