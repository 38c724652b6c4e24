import type { LegacyHighs } from "highs";

/** Loads the mixed-integer solver. Its types describe the module as CommonJS gives it, so the loader is looked at before use. */
export async function loadHighs(): Promise<LegacyHighs> {
  const loaded: { readonly default: unknown } = await import("highs");
  if (!isLoader(loaded.default)) throw new TypeError("The package highs exports no loader.");
  return loaded.default();
}

function isLoader(value: unknown): value is () => Promise<LegacyHighs> {
  return typeof value === "function";
}
