import { visitRecordForm } from "../forms/index.ts";
import { overrideReportTemplate } from "./override-report-template.ts";

const change = {
  basedOn: "2014-01",
  effective: { from: "2026-01-01" },
  source: { title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2026" },
} as const;

overrideReportTemplate(visitRecordForm, { ...change, labels: { advice: "建议" } });

// @ts-expect-error a label for a field the form does not have
overrideReportTemplate(visitRecordForm, { ...change, labels: { advise: "建议" } });

// @ts-expect-error hiding a field the form does not have
overrideReportTemplate(visitRecordForm, { ...change, hide: ["remark"] });
