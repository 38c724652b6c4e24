import type { ContentKind, Contribution, Override, Plugin } from "@supervision/domain";

/** A series with the plugin that adds it and the adapter of its kind. */
export interface PlacedSeries {
  /** The plugin that adds it. */
  readonly plugin: Plugin;
  /** Position in the plugin's `contributes`. */
  readonly index: number;
  /** The series. */
  readonly series: Contribution;
  /** Adapter of its kind. */
  readonly kind: ContentKind;
}

/** An override with the plugin that makes it and the adapter of its kind. */
export interface PlacedOverride {
  /** The plugin that makes it. */
  readonly plugin: Plugin;
  /** Position in the plugin's `overrides`. */
  readonly index: number;
  /** The change. */
  readonly change: Override;
  /** The fields it touches, as the adapter names them. */
  readonly fields: readonly string[];
}

/** Where an override stands in the checked value. */
export function overridePath({ plugin, index }: PlacedOverride): readonly (string | number)[] {
  return ["plugins", plugin.id, "overrides", index];
}

/** Where an edition of a series stands in the checked value. */
export function editionPath(
  { plugin, index, series }: PlacedSeries,
  edition: string,
): readonly (string | number)[] {
  const at = series.editions.findIndex((candidate) => candidate.edition === edition);
  return ["plugins", plugin.id, "contributes", index, "editions", at];
}
