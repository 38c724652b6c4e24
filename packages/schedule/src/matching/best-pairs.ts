// The pairs at hand. Nobody waits while they are sought, so there is one search at a time; functions made anew for each of them would lose
// their compiled code with it.
/** Nodes are 1 to `count`, blossoms come behind; 0 is nothing. */
let count = 0;
let size = 0;
let top = 0;
/** The node at which an edge from one node or blossom to another really ends; 0 without an edge. */
let endOf = new Int32Array();
let weightOf = endOf;
let priceOf = endOf;
let partnerOf = endOf;
let slackOf = endOf;
let outerOf = endOf;
let parentOf = endOf;
/** -1 untouched, 0 at an even distance from a root, 1 at an odd one. */
let sideOf = new Int8Array();
let membersOf: number[][] = [];
let queue: number[] = [];
/** Price of the nodes that are single. */
let free = 0;

/**
 * Pairs of greatest total weight in a general graph, by Edmonds' blossoms and dual prices in whole numbers (Galil 1986; time grows
 * with the cube of the number of nodes).
 *
 * `weight` holds `number` × `number` whole numbers, symmetric; a pair of weight 0 or less is never made. Returns the partner of each
 * node, -1 for those that stay single. The result depends on the weights alone. What each further pair adds to the total, never more than
 * the one before, is appended to `gains`: so many pairs the last of them left out are the best of their number.
 */
export function bestPairs(number: number, weight: Int32Array, gains?: number[]): Int32Array {
  count = number;
  size = 2 * count + 1;
  top = count;
  const nodes = (): Int32Array<ArrayBuffer> => new Int32Array(size);
  endOf = new Int32Array(size * size);
  weightOf = new Int32Array(size * size);
  priceOf = nodes();
  partnerOf = nodes();
  slackOf = nodes();
  outerOf = nodes();
  parentOf = nodes();
  sideOf = new Int8Array(size);
  membersOf = Array.from({ length: size }, () => []);
  queue = [];
  free = 0;
  for (let a = 1; a <= count; a += 1) {
    outerOf[a] = a;
    for (let b = 1; b <= count; b += 1) {
      const gain = weight[(a - 1) * count + b - 1] ?? 0;
      if (gain <= 0 || a === b) continue;
      endOf[a * size + b] = b;
      weightOf[a * size + b] = gain;
      free = Math.max(free, gain);
    }
  }
  priceOf.fill(free);
  while (grow()) gains?.push(free);
  return partnerOf.subarray(1, count + 1).map((partner) => partner - 1);
}

function end(x: number, y: number): number {
  return endOf[x * size + y] ?? 0;
}

/** How far two nodes are from being a pair, doubled. */
function gapOf(a: number, b: number): number {
  return (priceOf[a] ?? 0) + (priceOf[b] ?? 0) - 2 * (weightOf[a * size + b] ?? 0);
}

/** How far the edge from a node to a node or blossom is from being usable. */
function gapTo(x: number, u: number): number {
  return gapOf(u, end(u, x));
}

function updateSlack(u: number, x: number): void {
  const best = slackOf[x] ?? 0;
  if (best === 0 || gapTo(x, u) < gapTo(x, best)) slackOf[x] = u;
}

function setSlack(x: number): void {
  slackOf[x] = 0;
  for (let u = 1; u <= count; u += 1) {
    const outer = outerOf[u] ?? 0;
    if (end(u, x) > 0 && outer !== x && sideOf[outer] === 0) updateSlack(u, x);
  }
}

/** The nodes of a blossom, in the order of its members. */
function nodesOf(x: number): number[] {
  return x <= count ? [x] : (membersOf[x] ?? []).flatMap(nodesOf);
}

function makeEven(x: number): void {
  sideOf[x] = 0;
  queue.push(...nodesOf(x));
}

function setOuter(x: number, outer: number): void {
  outerOf[x] = outer;
  for (const member of membersOf[x] ?? []) setOuter(member, outer);
}

function mateOf(x: number): number {
  return outerOf[partnerOf[x] ?? 0] ?? 0;
}

/** The next at an even distance on the way to the root. */
function above(x: number): number {
  return outerOf[parentOf[mateOf(x)] ?? 0] ?? 0;
}

/** Number of steps of even length from a blossom's base to the member that holds a node; turns the blossom round if needed. */
function stepsTo(blossom: number, node: number): number {
  const members = membersOf[blossom] ?? [];
  const at = members.findIndex((member) => nodesOf(member).includes(node));
  if (at % 2 === 0) return at;
  membersOf[blossom] = [members[0] ?? 0, ...members.slice(1).toReversed()];
  return members.length - at;
}

function join(u: number, v: number): void {
  partnerOf[u] = end(u, v);
  if (u <= count) return;
  const steps = stepsTo(u, end(v, u));
  const members = membersOf[u] ?? [];
  for (let at = 0; at < steps; at += 1) join(members[at] ?? 0, members[at ^ 1] ?? 0);
  join(members[steps] ?? 0, v);
  membersOf[u] = [...members.slice(steps), ...members.slice(0, steps)];
}

function augment(u: number, v: number): void {
  const [mate, next] = [mateOf(u), above(u)];
  join(u, v);
  if (mate === 0) return;
  join(mate, next);
  augment(next, mate);
}

/** Nodes and blossoms at an even distance from here to the root. */
function wayUp(from: number): readonly number[] {
  const way: number[] = [];
  for (let x = from; x !== 0; x = above(x)) way.push(x);
  return way;
}

function addBlossom(base: number, ways: readonly (readonly number[])[]): void {
  const blossom = outerOf.indexOf(0, count + 1);
  top = Math.max(top, blossom);
  priceOf[blossom] = 0;
  sideOf[blossom] = 0;
  partnerOf[blossom] = partnerOf[base] ?? 0;
  const [first = [], second = []] = ways.map((way) =>
    way.slice(0, way.indexOf(base)).flatMap((x) => {
      makeEven(mateOf(x));
      return [x, mateOf(x)];
    }),
  );
  const members = [base, ...first.toReversed(), ...second];
  membersOf[blossom] = members;
  setOuter(blossom, blossom);
  for (let x = 1; x <= top; x += 1) {
    const gapFrom = (member: number): number => gapOf(end(x, member), end(member, x));
    let best = 0;
    for (const member of members)
      if (end(member, x) > 0 && (best === 0 || gapFrom(member) < gapFrom(best))) best = member;
    endOf[blossom * size + x] = end(best, x);
    endOf[x * size + blossom] = end(x, best);
  }
  setSlack(blossom);
}

function expand(blossom: number): void {
  const parent = parentOf[blossom] ?? 0;
  for (const member of membersOf[blossom] ?? []) setOuter(member, member);
  const steps = stepsTo(blossom, end(parent, blossom));
  (membersOf[blossom] ?? []).forEach((member, at, members) => {
    if (at > steps) setSlack(member);
    else if (at % 2 === 0) {
      sideOf[member] = 1;
      parentOf[member] = at === steps ? parent : end(member, members[at + 1] ?? 0);
    } else {
      makeEven(member);
      setSlack(member);
    }
  });
  outerOf[blossom] = 0;
}

/** Uses a tight edge; true when it made one more pair. */
function use(x: number, y: number): boolean {
  const a = end(y, x);
  const u = outerOf[a] ?? 0;
  const v = outerOf[end(x, y)] ?? 0;
  if (sideOf[v] === -1) {
    parentOf[v] = a;
    sideOf[v] = 1;
    const mate = mateOf(v);
    slackOf[mate] = 0;
    makeEven(mate);
  } else if (sideOf[v] === 0) {
    const ways = [wayUp(u), wayUp(v)];
    const base = ways[0]?.find((node) => ways[1]?.includes(node));
    if (base === undefined) {
      augment(u, v);
      augment(v, u);
      return true;
    }
    addBlossom(base, ways);
  }
  return false;
}

/** Grows the trees of all single nodes until one more pair is made; false when no pair can raise the total. */
function grow(): boolean {
  sideOf.fill(-1);
  slackOf.fill(0);
  queue = [];
  for (let x = 1; x <= top; x += 1) if (outerOf[x] === x && partnerOf[x] === 0) makeEven(x);
  if (queue.length === 0) return false;
  for (;;) {
    for (const u of queue)
      for (let v = 1; v <= count; v += 1)
        if ((weightOf[u * size + v] ?? 0) > 0 && outerOf[u] !== outerOf[v]) {
          if (gapOf(u, v) !== 0) updateSlack(u, outerOf[v] ?? 0);
          else if (use(u, v)) return true;
        }
    if (!reprice()) return false;
    queue = [];
    for (let x = 1; x <= top; x += 1) {
      const best = slackOf[x] ?? 0;
      if (outerOf[x] === x && best > 0 && gapTo(x, best) === 0 && use(best, x)) return true;
    }
    for (let x = count + 1; x <= top; x += 1)
      if (outerOf[x] === x && sideOf[x] === 1 && priceOf[x] === 0) expand(x);
  }
}

/** Moves the prices until an edge becomes usable; false when those of single nodes, the lowest of all, would fall to 0 first. */
function reprice(): boolean {
  let step = free;
  for (let x = 1; x <= top; x += 1) {
    if (outerOf[x] !== x) continue;
    const best = slackOf[x] ?? 0;
    if (sideOf[x] !== 1) {
      if (best > 0) step = Math.min(step, gapTo(x, best) / (sideOf[x] === 0 ? 2 : 1));
    } else if (x > count) step = Math.min(step, (priceOf[x] ?? 0) / 2);
  }
  free -= step;
  // Nodes at an even distance pay what those at an odd one get; a blossom gets twice what its nodes pay.
  for (let x = 1; x <= top; x += 1) {
    const outer = outerOf[x] ?? 0;
    const side = sideOf[outer] ?? 0;
    const pays = side < 0 ? 0 : step - 2 * side * step;
    priceOf[x] = (priceOf[x] ?? 0) + (x <= count ? -pays : outer === x ? 2 * pays : 0);
  }
  return free > 0;
}
