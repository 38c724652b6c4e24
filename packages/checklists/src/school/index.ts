/**
 * The national checklist of schools, the check points under it and its variants, as plugins.
 *
 * @packageDocumentation
 */
export { school } from "./plugin.ts";
export { schoolRoutine } from "./routine/routine.ts";

// Points
export { schoolPointsPlugin } from "./points/plugin.ts";
export { schoolPoints } from "./points/points.ts";

// Variants
export { schoolVariants } from "./variants/plugin.ts";
export { schoolPrivate } from "./variants/private.ts";
export { schoolSpecial } from "./variants/special.ts";
