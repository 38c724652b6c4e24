import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { Losses, type ExchangeChecklist } from "../exchange/loss.ts";
import type { FormContext } from "./question.ts";
import { surveyRows } from "./survey-rows.ts";
import { Choices, type SurveyRow } from "./xls-form.ts";

/** A question of the form. */
export interface FormLeaf {
  /** Its name, unique in the form. */
  readonly name: string;
  /** The groups and repeats around it, outermost first. */
  readonly groups: readonly string[];
  /** The repeat it stands in. */
  readonly repeat?: string;
  /** Kind of question as XLSForm names it, without the list. */
  readonly type: string;
}

/** What a key or heading of an export stands for. */
export type Meaning =
  | { readonly is: "leaf"; readonly leaf: FormLeaf; /** A part of its value. */ readonly part?: string }
  | { readonly is: "repeat"; readonly repeat: string }
  | { readonly is: "group" | "meta" | "ambiguous" };

/** The rows of the form of all items. */
export function allRows(checklist: ExchangeChecklist): readonly SurveyRow[] {
  const context: FormContext = { language: "zh", losses: new Losses(), choices: new Choices() };
  return surveyRows(checklist, {}, context);
}

// What Central, Kobo and Briefcase add to every export.
const META =
  /^(_.*|.*\/_.*|meta([/.:-].*)?|instance(id|name)|key|parent_key|(.*[-/.:])?set-of-.*|submissiondate|submitter(id|name)|status|reviewstate|deviceid|edits|formversion|attachments(present|expected)|start|end|today|username|phonenumber|subscriberid|simserial|formhub\/uuid|.*@odata\..*)$/i;

const PARTS: readonly (readonly [pattern: RegExp, part: string])[] = [
  [/^(.+)[-:/.](latitude|longitude|altitude|accuracy)$/i, ""],
  [/^_(.+)_(latitude|longitude|altitude|precision)$/i, ""],
];

/** As Central writes names for OData. */
const plain = (name: string): string => name.replaceAll(/[^a-z0-9_]+/gi, "_");

/** The names of a form, and what the headings of exports stand for. */
export class FormNames {
  readonly leaves: ReadonlyMap<string, FormLeaf>;
  readonly #known = new Map<string, Meaning>();

  constructor(checklist: ExchangeChecklist) {
    const leaves = new Map<string, FormLeaf>();
    const around: { readonly name: string; readonly repeat: boolean }[] = [];
    for (const { type, name = "" } of allRows(checklist)) {
      if (type.startsWith("end_")) around.pop();
      else if (type.startsWith("begin_")) {
        const repeat = type === "begin_repeat";
        around.push({ name, repeat });
        const path = around.map((one) => one.name);
        this.#knowPath(path, repeat ? { is: "repeat", repeat: name } : { is: "group" });
      } else {
        const inside = around.find((one) => one.repeat);
        const leaf: FormLeaf = {
          name,
          groups: around.map((one) => one.name),
          type: type.replace(/ .*$/, ""),
          ...(inside === undefined ? {} : { repeat: inside.name }),
        };
        leaves.set(name, leaf);
        this.#knowPath([...leaf.groups, name], { is: "leaf", leaf });
        // Inside a repeat, Central counts groups from the repeat on.
        if (inside !== undefined)
          this.#knowPath([...leaf.groups.slice(leaf.groups.indexOf(inside.name) + 1), name], {
            is: "leaf",
            leaf,
          });
      }
    }
    this.leaves = leaves;
  }

  /** What a key or heading stands for; `undefined` when it is none of the form's. */
  meaning(key: string): Meaning | undefined {
    const known = this.#known.get(key) ?? this.#known.get(key.replace(/^.*\//, ""));
    if (known !== undefined) return known;
    for (const [pattern] of PARTS) {
      const [, name = "", part = ""] = pattern.exec(key) ?? [];
      const whole = this.#known.get(name) ?? this.#known.get(name.replace(/^.*\//, ""));
      if (whole?.is === "leaf" && whole.leaf.type === "geopoint")
        return { ...whole, part: part.toLowerCase() };
    }
    const slash = key.lastIndexOf("/");
    const several = slash < 0 ? undefined : this.meaning(key.slice(0, slash));
    if (several?.is === "leaf" && several.leaf.type === "select_multiple" && several.part === undefined)
      return { ...several, part: key.slice(slash + 1) };
    return META.test(key) ? { is: "meta" } : undefined;
  }

  /** The nearest things to say when a heading is unknown. */
  get keys(): readonly string[] {
    return [...this.leaves.keys()];
  }

  #knowPath(path: readonly string[], meaning: Meaning): void {
    for (const sign of ["/", "-", ".", ":"]) this.#know(path.join(sign), meaning);
    this.#know(path.at(-1) ?? "", meaning);
    const name = plain(path.at(-1) ?? "");
    const other = this.#known.get(name);
    // Two names that are the same in OData stand for neither, unless one of them is the name itself.
    this.#know(name, other === undefined || same(other, meaning) ? meaning : { is: "ambiguous" }, true);
  }

  #know(key: string, meaning: Meaning, weak = false): void {
    const before = this.#known.get(key);
    if (before === undefined || weak || before.is === "ambiguous") this.#known.set(key, meaning);
  }
}

const same = (a: Meaning, b: Meaning): boolean =>
  a.is === b.is &&
  (a.is !== "leaf" || (b.is === "leaf" && a.leaf.name === b.leaf.name)) &&
  (a.is !== "repeat" || (b.is === "repeat" && a.repeat === b.repeat));

// Editions are plain data that nobody changes; the names of one are worked out once, however many submissions are read.
const known = new WeakMap<ChecklistEdition, FormNames>();

/** The names of the form of a checklist, remembered as long as its edition is in use. */
export function formNamesOf(checklist: ExchangeChecklist): FormNames {
  const names = known.get(checklist.edition) ?? new FormNames(checklist);
  known.set(checklist.edition, names);
  return names;
}
