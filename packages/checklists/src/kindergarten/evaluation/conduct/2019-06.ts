import type { Point } from "../../../content/asking.ts";
import { standardEdition } from "../../../editions/standard.ts";
import { kindergartenConduct2017, kindergartenMeasures2019 } from "../../../sources/national.ts";
import { headings, SECTIONS } from "./headings.ts";

// Which domain of 2019 a heading belongs under is this package's reading: by its section, where it does not differ.
const ETHICS: readonly string[] = ["relations", "growth", "ethics", "rights"];

function placed<const Id extends string>(items: Readonly<Record<Id, Point>>): Readonly<Record<Id, Point>>;
function placed(items: Readonly<Record<string, Point>>): Readonly<Record<string, Point>> {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => {
      const other = item.section === "health" ? "safety" : "conduct";
      const domain = `kindergarten/national#${ETHICS.includes(id) ? "ethics" : other}` as const;
      return [id, { ...item, domain }];
    }),
  );
}

/** The same headings, each under one of the three domains that routine supervision has had since then. */
export const conduct201906 = standardEdition({
  edition: "2019-06",
  status: "active",
  effective: { from: "2019-06-10" },
  sources: [kindergartenConduct2017, kindergartenMeasures2019],
  sections: SECTIONS,
  items: placed(headings),
});
