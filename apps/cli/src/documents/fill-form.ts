import type { District, DistrictOn } from "@supervision/district";
import {
  editionOn,
  type Finding,
  type FollowUpRecord,
  type IsoDate,
  type ItemRef,
  type Register,
  type VisitRecord,
} from "@supervision/domain";
import {
  formatFollowUpRecord,
  formatVisitRecord,
  type Names,
  type ReportDocument,
  type ReportTemplate,
  type ReportTemplateEdition,
} from "@supervision/reports";
import { followUpRecordForm, visitRecordForm } from "@supervision/reports/forms";
import { standardChecklists } from "@supervision/checklists/standard";

/** Where the words of a form come from: a district's forms and titles, a register's names. */
export interface FormContext {
  /** The district whose forms and item titles are used; absent: the standard ones. */
  readonly district?: District | undefined;
  /** The register that turns ids into names. */
  readonly register?: Register | undefined;
}

/** The 督导检查记录表 of a record, or the empty form. */
export function visitRecordDocument(record: VisitRecord | undefined, context: FormContext): ReportDocument {
  const view = viewOf(context, record?.date);
  return formatVisitRecord(templateIn(view, visitRecordForm), {
    ...namesIn(view, context, record?.date),
    ...(record === undefined ? {} : { record }),
  });
}

/** The 整改回访记录表 of a record, or the empty form; `findings` give the words of what is followed up. */
export function followUpRecordDocument(
  record: FollowUpRecord | undefined,
  context: FormContext & { readonly findings?: readonly Finding[] | undefined },
): ReportDocument {
  const view = viewOf(context, record?.date);
  return formatFollowUpRecord(templateIn(view, followUpRecordForm), {
    ...namesIn(view, context, record?.date),
    ...(record === undefined ? {} : { record }),
    ...(context.findings === undefined ? {} : { findings: context.findings }),
  });
}

function viewOf({ district }: FormContext, date: IsoDate | undefined): DistrictOn | undefined {
  if (district === undefined) return undefined;
  const day = date ?? district.timeline.at(-1);
  return day === undefined ? undefined : district.on(day);
}

function templateIn(view: DistrictOn | undefined, form: ReportTemplate): ReportTemplateEdition {
  const edition = view?.reportTemplates[form.id]?.edition ?? form.editions.at(-1);
  if (edition === undefined) throw new TypeError(`The form ${form.id} has no edition`);
  return edition;
}

function namesIn(view: DistrictOn | undefined, { register }: FormContext, date: IsoDate | undefined): Names {
  return {
    itemTitle: (item) => titleIn(view, item) ?? standardTitle(item, date),
    ...(register === undefined
      ? {}
      : { institutions: register.institutions, inspectors: register.inspectors }),
  };
}

function titleIn(view: DistrictOn | undefined, item: ItemRef): string | undefined {
  const [list = "", name = ""] = item.split("#");
  return new Map(Object.entries(view?.checklists[list]?.edition.items ?? {})).get(name)?.title;
}

function standardTitle(item: ItemRef, date: IsoDate | undefined): string | undefined {
  const [id = "", name = ""] = item.split("#");
  const list = standardChecklists.find((one) => one.id === id);
  if (list === undefined || date === undefined) return undefined;
  const found = editionOn(list, date);
  if (found.status !== "in-force") return undefined;
  return new Map(Object.entries(found.edition.items)).get(name)?.title;
}
