import { each } from "../../../content/asking.ts";
import { standardEdition } from "../../../editions/standard.ts";
import { kindergartenQuality2022 } from "../../../sources/national.ts";

const graded = (title: string) => ({ title, answer: "grade" }) as const;
const safety = "kindergarten/national#safety";
const conduct = "kindergarten/national#conduct";
const ethics = "kindergarten/national#ethics";

/**
 * The fifteen key indicators of 2022 in five domains.
 *
 * The 48 points below them were not read. The guide gives no points; each indicator is judged with a grade and counted. Their places
 * under the three domains of 2019 are this package's reading. Start: the day of issue.
 */
export const qualityGuide202202 = standardEdition({
  edition: "2022-02",
  status: "active",
  effective: { from: "2022-02-10" },
  sources: [kindergartenQuality2022],
  sections: {
    direction: "办园方向",
    care: "保育与安全",
    process: "教育过程",
    environment: "环境创设",
    teachers: "教师队伍",
  },
  items: {
    ...each(
      { section: "direction", domain: conduct },
      { party: graded("党建工作"), virtue: graded("品德启蒙"), concept: graded("科学理念") },
    ),
    ...each(
      { section: "care", domain: safety },
      { health: graded("卫生保健"), "daily-care": graded("生活照料"), protection: graded("安全防护") },
    ),
    ...each(
      { section: "process", domain: conduct },
      {
        activities: graded("活动组织"),
        interaction: { ...graded("师幼互动"), domain: ethics },
        families: graded("家园共育"),
      },
    ),
    ...each(
      { section: "environment", domain: conduct },
      { space: graded("空间设施"), toys: graded("玩具材料") },
    ),
    ...each(
      { section: "teachers", domain: ethics },
      {
        ethics: graded("师德师风"),
        staffing: { ...graded("人员配备"), domain: conduct },
        growth: graded("专业发展"),
        incentives: graded("激励机制"),
      },
    ),
  },
});
