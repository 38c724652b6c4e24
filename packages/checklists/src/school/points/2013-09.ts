import { standardEdition } from "../../editions/standard.ts";
import { schoolMeasures2013 } from "../../sources/national.ts";
import { administration } from "./administration.ts";
import { enrolment, fees } from "./admission.ts";
import { canteen } from "./canteen.ts";
import { curriculum } from "./curriculum.ts";
import { ethos } from "./ethos.ts";
import { safety } from "./safety.ts";
import { conduct, growth } from "./teachers.ts";
import { exercise, load } from "./workload.ts";
import { SECTIONS } from "./sections.ts";

/** Check points under the eight items, without those whose document is younger. Start: that of the eight items. */
export const points201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  sections: SECTIONS,
  items: {
    ...administration,
    ...enrolment,
    ...fees,
    ...curriculum,
    ...load,
    ...exercise,
    ...conduct,
    ...growth,
    ...safety,
    ...canteen,
    ...ethos,
  },
});
