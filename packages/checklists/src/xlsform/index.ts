/**
 * Checklists as XLSForms for ODK and KoboToolbox.
 *
 * @packageDocumentation
 */
export type { ExchangeChecklist, ExchangeLoss } from "../exchange/loss.ts";
export { toXlsForm, type XlsFormOptions } from "./to-xls-form.ts";
export type { XlsFormSheet } from "./xls-form.ts";
