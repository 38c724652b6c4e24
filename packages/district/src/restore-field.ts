import type { EditionHeader } from "@supervision/domain";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A changed edition in which a field, or the item it lies in, is back as published when an earlier change removed it.
 *
 * A change that supersedes a removal speaks of the item as published; it cannot be applied to an item that is gone.
 */
export function restoreField(published: EditionHeader, changed: EditionHeader, field: string): EditionHeader {
  const own: [string, unknown][] = Object.entries(published);
  const others: Fields = { ...changed };
  for (const [key, value] of own) {
    const nested = others[key];
    if (!field.startsWith(`${key}.`) || !isFields(value) || !isFields(nested)) continue;
    const restored = restore(value, nested, field.slice(key.length + 1));
    if (restored !== nested) return { ...changed, [key]: restored };
  }
  return changed;
}

function restore(published: Fields, changed: Fields, field: string): Fields {
  for (const [key, value] of Object.entries(published)) {
    if (field !== key && !field.startsWith(`${key}.`)) continue;
    if (!(key in changed)) return inOrder(published, changed, key);
    const nested = changed[key];
    if (field === key || !isFields(value) || !isFields(nested)) continue;
    const restored = restore(value, nested, field.slice(key.length + 1));
    if (restored !== nested) return { ...changed, [key]: restored };
  }
  return changed;
}

function inOrder(published: Fields, changed: Fields, restored: string): Fields {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(published))
    if (key in changed) kept[key] = changed[key];
    else if (key === restored) kept[key] = value;
  return { ...kept, ...changed };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
