/**
 * 中小学校经常性督导八项、其下的督导要点，特殊教育学校和民办学校的清单。
 *
 * The national checklist of schools, the check points under it and its variants, as plugins.
 *
 * @category 国家清单 National lists
 * @packageDocumentation
 */

// 国家清单 National list
export { school } from "./plugin.ts";
export { schoolRoutine } from "./routine/routine.ts";

// 督导要点 Points
export { schoolPointsPlugin } from "./points/plugin.ts";
export { schoolPoints } from "./points/points.ts";

// 分类清单 Variants
export { schoolVariants } from "./variants/plugin.ts";
export { schoolPrivate } from "./variants/private.ts";
export { schoolSpecial } from "./variants/special.ts";
