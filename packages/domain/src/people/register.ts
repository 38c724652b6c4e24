import type { SchoolTerm } from "../dates/school-term.ts";
import type { Institution } from "../institutions/institution.ts";
import type { Inspector } from "./inspector.ts";
import type { Recusal } from "./recusal.ts";

/**
 * What a district knows about its institutions and people: the input of planning.
 *
 * @term 基础台账
 */
export interface Register {
  /** Institutions under supervision. */
  readonly institutions: readonly Institution[];
  /** Inspectors. */
  readonly inspectors: readonly Inspector[];
  /** Facts that keep an inspector away from an institution. */
  readonly recusals: readonly Recusal[];
  /** School terms, when the office keeps them with its register; no national calendar of terms exists. */
  readonly terms?: readonly SchoolTerm[];
}
