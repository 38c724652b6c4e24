import type { ContentKind, EditionHeader, LegalSource } from "@supervision/domain";
import type { PlacedOverride, PlacedSeries } from "./assembly.ts";
import { restoreField } from "./restore-field.ts";

/**
 * Where a field of resolved content comes from.
 *
 * @term 出处
 */
export interface Origin {
  /** The plugin that wrote it. */
  readonly plugin: string;
  /** The edition it stands in, or the one the change was written against. */
  readonly edition: string;
  /** The document it rests on. */
  readonly source: LegalSource;
}

/** An edition with its overrides applied, the origin of what they changed, and the overrides themselves. */
export interface ResolvedEdition {
  readonly edition: EditionHeader;
  readonly origin: Origin;
  readonly provenance: Readonly<Record<string, Origin>>;
  /** The override each changed field comes from. */
  readonly changedBy: ReadonlyMap<string, PlacedOverride>;
}

/** Applies usable overrides, superseded ones first. */
export function resolveEdition(
  { kind, plugin }: PlacedSeries,
  published: EditionHeader,
  changes: readonly PlacedOverride[],
): ResolvedEdition {
  const changedBy = new Map<string, PlacedOverride>();
  let edition = published;
  for (const override of changes) {
    edition = applyChange(kind, published, edition, override);
    for (const field of override.fields) {
      for (const known of changedBy.keys()) if (known.startsWith(`${field}.`)) changedBy.delete(known);
      changedBy.set(field, override);
    }
  }
  const provenance: Record<string, Origin> = {};
  for (const [field, { plugin: author, change }] of [...changedBy].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    provenance[field] = { plugin: author.id, edition: change.basedOn, source: change.source };
  const origin = { plugin: plugin.id, edition: published.edition, source: published.sources[0] };
  return { edition, origin, provenance, changedBy };
}

/** Applies one override to what earlier ones made of the published edition. */
export function applyChange(
  kind: ContentKind,
  published: EditionHeader,
  changed: EditionHeader,
  override: PlacedOverride,
): EditionHeader {
  return kind.applyOverride(withSupersededItems(published, changed, override), override.change, published);
}

/** The edition a superseding override is applied to: what the superseded ones removed is there again. */
export function withSupersededItems(
  published: EditionHeader,
  changed: EditionHeader,
  { change, fields }: PlacedOverride,
): EditionHeader {
  if (published === changed || (change.supersedes ?? []).length === 0) return changed;
  let edition = changed;
  for (const field of fields) edition = restoreField(published, edition, field);
  return edition;
}
