import type { ContentKind, Issue } from "@supervision/domain";
import { templateFieldUnknown, templateOrderIncomplete, templateTitleEmpty } from "../issues.ts";
import { checkTemplateEdition } from "./check-template.ts";
import type { ReportTemplateOverride } from "./override-report-template.ts";
import type { ReportTemplateEdition, TemplateField } from "./report-template.ts";

/** The adapter through which composition handles report templates. */
export const reportTemplateKind: ContentKind<ReportTemplateEdition, ReportTemplateOverride> = {
  kind: "report-template",
  checkEdition: checkTemplateEdition,
  itemsOf: (edition) => edition.fields.map((field) => field.id),
  referencesOf: () => [],
  fieldsOf: (change) => [
    ...(change.title === undefined ? [] : ["title"]),
    ...Object.keys(change.labels ?? {}).map((id) => `fields.${id}.label`),
    ...(change.hide ?? []).map((id) => `fields.${id}.hidden`),
    ...(change.order === undefined ? [] : ["order"]),
  ],
  checkOverride: (edition, change) => {
    const issues: Issue[] = [];
    const known = edition.fields.map((field) => field.id);
    if (change.title?.trim() === "")
      issues.push(templateTitleEmpty(change.target, edition.edition, ["title"]));
    const named = [
      ...Object.keys(change.labels ?? {}).map((id) => ["labels", id] as const),
      ...(change.hide ?? []).map((id) => ["hide", id] as const),
      ...(change.order ?? []).map((id) => ["order", id] as const),
    ];
    for (const [where, id] of named)
      if (!known.includes(id)) issues.push(templateFieldUnknown(change.target, id, known, [where, id]));
    if (change.order !== undefined) {
      const order = change.order;
      const missing = known.filter((id) => !order.includes(id));
      const doubled = order.filter((id, index) => order.indexOf(id) !== index);
      if (missing.length > 0 || doubled.length > 0)
        issues.push(templateOrderIncomplete(change.target, missing, doubled, ["order"]));
    }
    return issues;
  },
  applyOverride: (edition, change) => {
    const changed = (field: TemplateField): TemplateField => ({
      ...field,
      label: change.labels?.[field.id] ?? field.label,
      ...(change.hide?.includes(field.id) === true ? { hidden: true } : {}),
    });
    const place = (field: TemplateField): number => change.order?.indexOf(field.id) ?? 0;
    const [first, ...rest] = edition.fields.map(changed).toSorted((a, b) => place(a) - place(b));
    return {
      ...edition,
      title: change.title ?? edition.title,
      fields: first === undefined ? edition.fields : [first, ...rest],
    };
  },
};
