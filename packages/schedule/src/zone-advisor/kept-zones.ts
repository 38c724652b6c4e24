/**
 * Gives each zone of a division the zone of today most of its members come from, so that as few as can be change: an assignment of most
 * members in common, by the way of shortest augmenting paths. `common[zone][today]` counts members; there are at least as many columns as
 * rows. Gives the column of each row; of several the lowest numbers.
 */
export function keptZones(common: readonly (readonly number[])[]): readonly number[] {
  const columns = common[0]?.length ?? 0;
  const priceOfRow = Array.from({ length: common.length + 1 }, () => 0);
  const priceOfColumn = Array.from({ length: columns + 1 }, () => 0);
  // Rows and columns count from 1; 0 is nobody.
  const rowOf = Array.from({ length: columns + 1 }, () => 0);
  for (let row = 1; row <= common.length; row += 1) {
    const cameFrom = Array.from({ length: columns + 1 }, () => 0);
    const least = Array.from({ length: columns + 1 }, () => Infinity);
    const isDone = Array.from({ length: columns + 1 }, () => false);
    rowOf[0] = row;
    let column = 0;
    while (rowOf[column] !== 0) {
      isDone[column] = true;
      const at = rowOf[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (isDone[other] === true) continue;
        const price =
          -(common[at - 1]?.[other - 1] ?? 0) - (priceOfRow[at] ?? 0) - (priceOfColumn[other] ?? 0);
        if (price < (least[other] ?? Infinity)) {
          least[other] = price;
          cameFrom[other] = column;
        }
        if ((least[other] ?? Infinity) < step) {
          step = least[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1)
        if (isDone[other] === true) {
          const held = rowOf[other] ?? 0;
          priceOfRow[held] = (priceOfRow[held] ?? 0) + step;
          priceOfColumn[other] = (priceOfColumn[other] ?? 0) - step;
        } else least[other] = (least[other] ?? Infinity) - step;
      column = next;
    }
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const found = common.map(() => 0);
  rowOf.forEach((row, column) => {
    if (column > 0 && row > 0) found[row - 1] = column - 1;
  });
  return found;
}
