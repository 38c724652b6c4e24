/** Adds entries to a list, however many: as arguments of `push` some hundred thousand of them overflow the stack. */
export function append<Entry>(list: Entry[], entries: Iterable<Entry>): void {
  for (const entry of entries) list.push(entry);
}
