import { basename, dirname, extname } from "node:path";
import type { ReportDocument } from "@supervision/reports";
import { usageFailure } from "../terminal/failure.ts";
import { writeFiles } from "../files/write-files.ts";

/** Kinds of document that can be written, by the ending of the file. */
export const DOCUMENT_ENDINGS = [".docx", ".xlsx", ".html", ".md"] as const;

/** Writes a document in the form its file name asks for. */
export async function writeDocument(
  folder: string,
  out: string,
  document: ReportDocument,
  signal: AbortSignal,
): Promise<void> {
  const content = await render(document, out);
  await writeFiles(dirname(out), folder, [{ path: basename(out), content }], signal);
}

/** Throws a usage failure for an ending that is not one of {@link DOCUMENT_ENDINGS}; call it before long work. */
export function requireDocumentEnding(out: string): void {
  const ending = extname(out).toLowerCase();
  if (DOCUMENT_ENDINGS.some((known) => known === ending)) return;
  throw usageFailure(
    "document-ending-unknown",
    {
      zh: `不能写出“${ending === "" ? out : ending}”格式的文件`,
      en: `Cannot write a "${ending === "" ? out : ending}" file.`,
    },
    {
      zh: `文件名以 ${DOCUMENT_ENDINGS.join("、")} 结尾`,
      en: `Let the name end in ${DOCUMENT_ENDINGS.join(", ")}.`,
    },
  );
}

async function render(document: ReportDocument, out: string): Promise<Uint8Array | string> {
  requireDocumentEnding(out);
  switch (extname(out).toLowerCase()) {
    case ".docx":
      return (await import("@supervision/reports/docx")).renderDocx(document);
    case ".xlsx":
      return (await import("@supervision/reports/xlsx")).renderXlsx([
        { name: document.metadata.title, document },
      ]);
    case ".html":
      return (await import("@supervision/reports/html")).renderHtml(document);
    default:
      return (await import("@supervision/reports/markdown")).renderMarkdown(document);
  }
}
