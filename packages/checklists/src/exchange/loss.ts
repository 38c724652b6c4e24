import type { Bilingual, EditionPin } from "@supervision/domain";
import { pinOf } from "../answers/blank-answers.ts";
import type { Checklist } from "../editions/checklist.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";

/**
 * Something an exported form does not carry, or carries otherwise than the checklist means it.
 *
 * @term 导出损失
 */
export interface ExchangeLoss {
  /** What is lost, in English kebab-case: `constraint-not-carried`, `evidence-not-carried`, … */
  readonly code: string;
  /** Keys from the root of the edition to what is lost; empty when it concerns the whole list. */
  readonly path: readonly (string | number)[];
  /** What is lost, in words. */
  readonly message: Bilingual;
}

/**
 * A checklist as it is exported: one edition with the id and title of its series, as a district resolves it.
 *
 * @term 待导出清单
 */
export interface ExchangeChecklist extends Pick<Checklist, "id" | "title"> {
  /** The edition, local changes included. */
  readonly edition: ChecklistEdition;
  /** Digest of the edition in force, where `edition` is a translation of it; absent means that of `edition`. */
  readonly digest?: string;
}

/** The pin of the edition that answers are given to. */
export function exchangePin({ id, edition, digest }: ExchangeChecklist): EditionPin {
  const pin = pinOf(id, edition);
  return digest === undefined ? pin : { ...pin, digest };
}

/** Takes losses down while a form is written; the same loss at the same place once. */
export class Losses {
  readonly #losses = new Map<string, ExchangeLoss>();

  /** Takes one loss down. */
  add(code: string, path: readonly (string | number)[], zh: string, en: string): void {
    this.#losses.set(`${code} ${path.join("\0")}`, { code, path, message: { zh, en } });
  }

  /** All losses in the order they were taken down. */
  list(): readonly ExchangeLoss[] {
    return [...this.#losses.values()];
  }
}
