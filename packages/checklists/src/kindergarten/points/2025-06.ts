import { standardEdition } from "../../editions/standard.ts";
import {
  drills2014,
  kindergartenMeasures2019,
  kindergartenRules2016,
  preschoolCoverage2020,
  preschoolLaw2024,
} from "../../sources/national.ts";
import { care, care2025, interaction } from "./care.ts";
import { conditions, conditions2020 } from "./conditions.ts";
import { management } from "./management.ts";
import { health, safety } from "./safety.ts";
import { ethics, numbers, numbers2020 } from "./staff.ts";
import { SECTIONS } from "./sections.ts";

/** From the preschool law. Start: the day it came into force. */
export const points202506 = standardEdition({
  edition: "2025-06",
  status: "active",
  effective: { from: "2025-06-01" },
  sources: [
    kindergartenMeasures2019,
    drills2014,
    kindergartenRules2016,
    preschoolCoverage2020,
    preschoolLaw2024,
  ],
  sections: SECTIONS,
  items: {
    ...conditions,
    ...conditions2020,
    ...safety,
    ...health,
    ...care,
    ...care2025,
    ...interaction,
    ...numbers,
    ...numbers2020,
    ...ethics,
    ...management,
  },
});
