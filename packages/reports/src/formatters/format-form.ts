import type { IsoDate } from "@supervision/domain";
import type { BlankField, Block, ReportDocument } from "../model/report-document.ts";
import type { TableRow } from "../model/report-table.ts";
import type { FieldSource, ReportTemplateEdition, TemplateSubject } from "../templates/report-template.ts";

/** The values of a form: paragraphs by source, and its day. */
export interface FormValues {
  /** Paragraphs a source prints; a source that is absent stays empty. */
  readonly texts: Readonly<Partial<Record<FieldSource, readonly string[]>>>;
  /** Day on the line above the table. */
  readonly date?: IsoDate;
}

/** Throws a `TypeError` when a template of another subject was passed: a mistake in the program, not in the data. */
export function requireSubject(template: ReportTemplateEdition, wanted: TemplateSubject): void {
  if (template.subject !== wanted)
    throw new TypeError(`Expected a template for ${wanted}, got one for ${template.subject}`);
}

/** Lays a form out: title, line of blanks, table of labels and values. */
export function formatForm(template: ReportTemplateEdition, values: FormValues): ReportDocument {
  const visible = template.fields.filter((field) => field.hidden !== true);
  const blanks = visible
    .filter((field) => field.place === "above")
    .map((field): BlankField => {
      if (field.from !== "date")
        return { kind: "text", label: field.label, value: (values.texts[field.from] ?? []).join("；") };
      return {
        kind: "date",
        ...(field.label === "" ? {} : { label: field.label }),
        ...(values.date === undefined ? {} : { value: values.date }),
      };
    });
  const rows = visible
    .filter((field) => field.place === "table")
    .map((field): TableRow => ({
      cells: [
        { role: "label", paragraphs: [[{ text: field.label }]] },
        {
          role: "value",
          vertical: isShort(field.from) ? "middle" : "top",
          paragraphs: (values.texts[field.from] ?? []).map((text) => [{ text }]),
        },
      ],
      ...(field.minimumHeight === undefined ? {} : { minimumHeight: field.minimumHeight }),
    }));
  const title = template.title.replaceAll("\n", "");
  const [first, ...rest] = blanks;
  const blocks: Block[] = [{ type: "title", text: template.title }];
  if (first !== undefined) blocks.push({ type: "field-line", fields: [first, ...rest] });
  if (rows.length > 0)
    blocks.push({
      type: "table",
      caption: title,
      columns: [{ width: template.labelWidth }, { width: 1 - template.labelWidth }],
      rows,
    });
  return {
    metadata: { title, ...(values.date === undefined ? {} : { date: values.date }) },
    page: template.page,
    layout: "form",
    blocks,
  };
}

function isShort(source: FieldSource): boolean {
  return (
    source === "inspectors" || source === "deadline" || source === "visit-kind" || source === "institution"
  );
}
