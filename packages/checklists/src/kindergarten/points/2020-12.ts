import { standardEdition } from "../../editions/standard.ts";
import {
  drills2014,
  kindergartenMeasures2019,
  kindergartenRules2016,
  preschoolCoverage2020,
} from "../../sources/national.ts";
import { care, interaction } from "./care.ts";
import { conditions, conditions2020 } from "./conditions.ts";
import { management } from "./management.ts";
import { health, safety } from "./safety.ts";
import { ethics, numbers, numbers2020 } from "./staff.ts";
import { SECTIONS } from "./sections.ts";

/** From the measures on preschool coverage: areas, books, teachers. Only the year of their issue is known. */
export const points202012 = standardEdition({
  edition: "2020-12",
  status: "active",
  effective: { from: "2020-12-31" },
  sources: [kindergartenMeasures2019, drills2014, kindergartenRules2016, preschoolCoverage2020],
  sections: SECTIONS,
  items: {
    ...conditions,
    ...conditions2020,
    ...safety,
    ...health,
    ...care,
    ...interaction,
    ...numbers,
    ...numbers2020,
    ...ethics,
    ...management,
  },
});
