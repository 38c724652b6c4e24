import { standardEdition } from "../../editions/standard.ts";
import { drills2014, kindergartenMeasures2019, kindergartenRules2016 } from "../../sources/national.ts";
import { care, interaction } from "./care.ts";
import { conditions } from "./conditions.ts";
import { management } from "./management.ts";
import { health, safety } from "./safety.ts";
import { ethics, numbers } from "./staff.ts";
import { SECTIONS } from "./sections.ts";

/** Check points under the three domains of 2019. Start: that of the domains. */
export const points201906 = standardEdition({
  edition: "2019-06",
  status: "active",
  effective: { from: "2019-06-10" },
  sources: [kindergartenMeasures2019, drills2014, kindergartenRules2016],
  sections: SECTIONS,
  items: {
    ...conditions,
    ...safety,
    ...health,
    ...care,
    ...interaction,
    ...numbers,
    ...ethics,
    ...management,
  },
});
