function add(owner: object, name: string, value: unknown): void {
  if (!Object.prototype.hasOwnProperty.call(owner, name))
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

/** Adds what browsers of phones a few years old lack and the page uses. */
function helpOlderBrowsers(): void {
  add(Object, "hasOwn", (owner: object, key: PropertyKey) =>
    Object.prototype.hasOwnProperty.call(owner, key),
  );
  add(Array.prototype, "at", function at(this: readonly unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  });
  add(
    Array.prototype,
    "findLast",
    function findLast(this: readonly unknown[], test: (one: unknown, index: number) => boolean) {
      for (let index = this.length - 1; index >= 0; index -= 1)
        if (test(this[index], index)) return this[index];
      return undefined;
    },
  );
  add(
    Array.prototype,
    "toSorted",
    function toSorted(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
      // oxlint-disable-next-line unicorn/no-array-sort
      return [...this].sort(compare);
    },
  );
  add(Array.prototype, "toReversed", function toReversed(this: readonly unknown[]) {
    // oxlint-disable-next-line unicorn/no-array-reverse
    return [...this].reverse();
  });
}

helpOlderBrowsers();
