/**
 * Pairs of greatest total weight in a general graph, by Edmonds' blossoms and dual prices in whole numbers (Galil 1986; time grows
 * with the cube of the number of nodes).
 *
 * `weight` holds `count` × `count` whole numbers, symmetric; a pair of weight 0 or less is never made. Returns the partner of each
 * node, -1 for those that stay single. The result depends on the weights alone. What each further pair adds to the total, never more than
 * the one before, is appended to `gains`: so many pairs the last of them left out are the best of their number.
 */
export function bestPairs(count: number, weight: Int32Array, gains?: number[]): Int32Array {
  // Nodes are 1 to count, blossoms come behind; 0 is nothing. An edge between two of them remembers the two nodes it really joins.
  const size = 2 * count + 1;
  let top = count;
  const edges = (): Int32Array => new Int32Array(size * size);
  const nodes = (): Int32Array => new Int32Array(size);
  const fromOf = edges();
  const toOf = edges();
  const weightOf = edges();
  /** Which member of a blossom holds a node: blossom × size + node. */
  const holderOf = edges();
  const priceOf = nodes();
  const partnerOf = nodes();
  const slackOf = nodes();
  const outerOf = nodes();
  const parentOf = nodes();
  const seenAt = nodes();
  let mark = 0;
  /** -1 untouched, 0 at an even distance from a root, 1 at an odd one. */
  const sideOf = new Int8Array(size);
  const membersOf: number[][] = Array.from({ length: size }, () => []);
  let queue: number[] = [];
  /** Price of the nodes that are single. */
  let free = 0;
  for (let a = 1; a <= count; a += 1) {
    outerOf[a] = a;
    holderOf[a * size + a] = a;
    for (let b = 1; b <= count; b += 1) {
      const edge = a * size + b;
      fromOf[edge] = a;
      toOf[edge] = b;
      weightOf[edge] = a === b ? 0 : (weight[(a - 1) * count + b - 1] ?? 0);
      free = Math.max(free, weightOf[edge] ?? 0);
    }
  }
  priceOf.fill(free, 0, count + 1);
  if (count > 0) while (grow()) gains?.push(free);
  return Int32Array.from({ length: count }, (_, index) => (partnerOf[index + 1] ?? 0) - 1);

  /** How far an edge is from being usable, doubled. */
  function gapOf(edge: number): number {
    const u = fromOf[edge] ?? 0;
    const v = toOf[edge] ?? 0;
    return (priceOf[u] ?? 0) + (priceOf[v] ?? 0) - 2 * (weightOf[edge] ?? 0);
  }

  function updateSlack(u: number, x: number): void {
    const best = slackOf[x] ?? 0;
    if (best === 0 || gapOf(u * size + x) < gapOf(best * size + x)) slackOf[x] = u;
  }

  function setSlack(x: number): void {
    slackOf[x] = 0;
    for (let u = 1; u <= count; u += 1) {
      const outer = outerOf[u] ?? 0;
      if ((weightOf[u * size + x] ?? 0) > 0 && outer !== x && sideOf[outer] === 0) updateSlack(u, x);
    }
  }

  function push(x: number): void {
    if (x <= count) queue.push(x);
    else for (const member of membersOf[x] ?? []) push(member);
  }

  function setOuter(x: number, outer: number): void {
    outerOf[x] = outer;
    for (const member of membersOf[x] ?? []) setOuter(member, outer);
  }

  /** Number of steps of even length from a blossom's base to one of its members; turns the blossom round if needed. */
  function stepsTo(blossom: number, member: number): number {
    const members = membersOf[blossom] ?? [];
    const at = members.indexOf(member);
    if (at % 2 === 0) return at;
    membersOf[blossom] = [members[0] ?? 0, ...members.slice(1).toReversed()];
    return members.length - at;
  }

  function join(u: number, v: number): void {
    const edge = u * size + v;
    partnerOf[u] = toOf[edge] ?? 0;
    if (u <= count) return;
    const inner = holderOf[u * size + (fromOf[edge] ?? 0)] ?? 0;
    const steps = stepsTo(u, inner);
    const members = membersOf[u] ?? [];
    for (let at = 0; at < steps; at += 1) join(members[at] ?? 0, members[at ^ 1] ?? 0);
    join(inner, v);
    membersOf[u] = [...members.slice(steps), ...members.slice(0, steps)];
  }

  function augment(start: number, end: number): void {
    let u = start;
    let v = end;
    for (;;) {
      const next = outerOf[partnerOf[u] ?? 0] ?? 0;
      join(u, v);
      if (next === 0) return;
      const before = outerOf[parentOf[next] ?? 0] ?? 0;
      join(next, before);
      u = before;
      v = next;
    }
  }

  /** Where the ways of two nodes to their roots meet; 0 when they have different roots. */
  function meeting(a: number, b: number): number {
    mark += 1;
    let u = a;
    let v = b;
    while (u !== 0 || v !== 0) {
      if (u !== 0) {
        if (seenAt[u] === mark) return u;
        seenAt[u] = mark;
        u = outerOf[partnerOf[u] ?? 0] ?? 0;
        if (u !== 0) u = outerOf[parentOf[u] ?? 0] ?? 0;
      }
      [u, v] = [v, u];
    }
    return 0;
  }

  function addBlossom(u: number, base: number, v: number): void {
    let blossom = count + 1;
    while (blossom <= top && outerOf[blossom] !== 0) blossom += 1;
    if (blossom > top) top += 1;
    priceOf[blossom] = 0;
    sideOf[blossom] = 0;
    partnerOf[blossom] = partnerOf[base] ?? 0;
    const way = (start: number): number[] => {
      const passed: number[] = [];
      for (let x = start; x !== base;) {
        const y = outerOf[partnerOf[x] ?? 0] ?? 0;
        passed.push(x, y);
        push(y);
        x = outerOf[parentOf[y] ?? 0] ?? 0;
      }
      return passed;
    };
    const first = way(u).toReversed();
    const members = [base, ...first, ...way(v)];
    membersOf[blossom] = members;
    setOuter(blossom, blossom);
    for (let x = 1; x <= top; x += 1) {
      weightOf[blossom * size + x] = 0;
      weightOf[x * size + blossom] = 0;
    }
    holderOf.fill(0, blossom * size, blossom * size + count + 1);
    for (const member of members) {
      for (let x = 1; x <= top; x += 1) {
        const into = blossom * size + x;
        const edge = member * size + x;
        if (weightOf[into] === 0 || gapOf(edge) < gapOf(into)) {
          copy(edge, into);
          copy(x * size + member, x * size + blossom);
        }
      }
      for (let x = 1; x <= count; x += 1)
        if ((holderOf[member * size + x] ?? 0) !== 0) holderOf[blossom * size + x] = member;
    }
    setSlack(blossom);
  }

  function copy(edge: number, into: number): void {
    fromOf[into] = fromOf[edge] ?? 0;
    toOf[into] = toOf[edge] ?? 0;
    weightOf[into] = weightOf[edge] ?? 0;
  }

  function expand(blossom: number): void {
    for (const member of membersOf[blossom] ?? []) setOuter(member, member);
    const edge = blossom * size + (parentOf[blossom] ?? 0);
    const inner = holderOf[blossom * size + (fromOf[edge] ?? 0)] ?? 0;
    const steps = stepsTo(blossom, inner);
    const members = membersOf[blossom] ?? [];
    for (let at = 0; at < steps; at += 2) {
      const odd = members[at] ?? 0;
      const even = members[at + 1] ?? 0;
      parentOf[odd] = fromOf[even * size + odd] ?? 0;
      sideOf[odd] = 1;
      sideOf[even] = 0;
      slackOf[odd] = 0;
      setSlack(even);
      push(even);
    }
    sideOf[inner] = 1;
    parentOf[inner] = parentOf[blossom] ?? 0;
    for (const member of members.slice(steps + 1)) {
      sideOf[member] = -1;
      setSlack(member);
    }
    outerOf[blossom] = 0;
  }

  /** Uses a tight edge; true when it made one more pair. */
  function use(edge: number): boolean {
    const a = fromOf[edge] ?? 0;
    const u = outerOf[a] ?? 0;
    const v = outerOf[toOf[edge] ?? 0] ?? 0;
    if (sideOf[v] === -1) {
      parentOf[v] = a;
      sideOf[v] = 1;
      const next = outerOf[partnerOf[v] ?? 0] ?? 0;
      slackOf[v] = 0;
      slackOf[next] = 0;
      sideOf[next] = 0;
      push(next);
    } else if (sideOf[v] === 0) {
      const base = meeting(u, v);
      if (base === 0) {
        augment(u, v);
        augment(v, u);
        return true;
      }
      addBlossom(u, base, v);
    }
    return false;
  }

  /** Grows the trees of all single nodes until one more pair is made; false when no pair can raise the total. */
  function grow(): boolean {
    sideOf.fill(-1, 0, top + 1);
    slackOf.fill(0, 0, top + 1);
    queue = [];
    for (let x = 1; x <= top; x += 1)
      if (outerOf[x] === x && partnerOf[x] === 0) {
        parentOf[x] = 0;
        sideOf[x] = 0;
        push(x);
      }
    if (queue.length === 0) return false;
    for (;;) {
      for (let at = 0; at < queue.length; at += 1) {
        const u = queue[at] ?? 0;
        if (sideOf[outerOf[u] ?? 0] === 1) continue;
        for (let v = 1; v <= count; v += 1) {
          const edge = u * size + v;
          if ((weightOf[edge] ?? 0) <= 0 || outerOf[u] === outerOf[v]) continue;
          if (gapOf(edge) !== 0) updateSlack(u, outerOf[v] ?? 0);
          else if (use(edge)) return true;
        }
      }
      if (!reprice()) return false;
      queue = [];
      for (let x = 1; x <= top; x += 1) {
        const best = slackOf[x] ?? 0;
        if (outerOf[x] !== x || best === 0 || outerOf[best] === x) continue;
        const edge = best * size + x;
        if (gapOf(edge) === 0 && use(edge)) return true;
      }
      for (let x = count + 1; x <= top; x += 1)
        if (outerOf[x] === x && sideOf[x] === 1 && priceOf[x] === 0) expand(x);
    }
  }

  /** Moves the prices until an edge becomes usable; false when a single node's price would fall to 0 first. */
  function reprice(): boolean {
    let step = Number.MAX_SAFE_INTEGER;
    for (let x = 1; x <= top; x += 1) {
      if (outerOf[x] !== x) continue;
      const side = sideOf[x];
      if (x > count && side === 1) step = Math.min(step, (priceOf[x] ?? 0) / 2);
      const best = slackOf[x] ?? 0;
      if (best === 0 || side === 1) continue;
      const gap = gapOf(best * size + x);
      step = Math.min(step, side === 0 ? gap / 2 : gap);
    }
    free -= step;
    // Nodes at an even distance pay what those at an odd one get; a blossom gets twice what its nodes pay.
    for (let x = 1; x <= top; x += 1) {
      const outer = outerOf[x] ?? 0;
      const side = sideOf[outer];
      const price = priceOf[x] ?? 0;
      const pays = side === 0 ? step : side === 1 ? -step : 0;
      if (x > count) priceOf[x] = outer === x ? price + 2 * pays : price;
      else if (price <= pays) return false;
      else priceOf[x] = price - pays;
    }
    return true;
  }
}
