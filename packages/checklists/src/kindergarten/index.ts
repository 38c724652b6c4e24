/**
 * 幼儿园经常性督导三项及督导要点，天桥区八项、柳河县六项，办园行为和保教质量评估。
 *
 * The national checklists of kindergartens, the check points under them, two local variants and two evaluations, as plugins.
 *
 * @category 国家清单 National lists
 * @packageDocumentation
 */

// 国家清单 National list
export { kindergarten } from "./plugin.ts";
export { kindergartenNational } from "./national/national.ts";

// 地方清单 Local variants
export { kindergartenEightItems } from "./eight-items/eight-items.ts";
export { kindergartenSixItems } from "./six-items/six-items.ts";

// 督导要点 Points
export { kindergartenPointsPlugin } from "./points/plugin.ts";
export { kindergartenPoints } from "./points/points.ts";

// 评估 Evaluation
export { kindergartenEvaluation } from "./evaluation/plugin.ts";
export { kindergartenConduct } from "./evaluation/conduct/conduct.ts";
export { kindergartenQualityGuide } from "./evaluation/quality-guide/quality-guide.ts";
export { pointsUnderEightItems } from "./points/under-eight-items.ts";
