/** Entries by their keys, each list in the order of the entries; an entry without a key is in none. */
export function grouped<Key, Entry>(
  entries: Iterable<Entry>,
  keysOf: (entry: Entry) => readonly Key[],
): ReadonlyMap<Key, readonly [Entry, ...Entry[]]> {
  const found = new Map<Key, [Entry, ...Entry[]]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [entry]);
      else group.push(entry);
    }
  return found;
}
