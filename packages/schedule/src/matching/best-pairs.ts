/**
 * Pairs of greatest total weight in a general graph, by Edmonds' blossoms and dual prices in whole numbers (Galil 1986; time grows
 * with the cube of the number of nodes).
 *
 * `weight` holds `count` × `count` whole numbers, symmetric; a pair of weight 0 or less is never made. Returns the partner of each
 * node, -1 for those that stay single. The result depends on the weights alone. What each further pair adds to the total, never more than
 * the one before, is appended to `gains`: so many pairs the last of them left out are the best of their number.
 */
export function bestPairs(count: number, weight: Int32Array, gains?: number[]): Int32Array {
  return new Blossoms(count, weight).solve(gains);
}

// Nodes are 1 to n, blossoms n + 1 to 2n; 0 is nothing. An edge between two of them remembers the two nodes it really joins.
class Blossoms {
  readonly #n: number;
  readonly #width: number;
  #top: number;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #weight: Int32Array;
  readonly #price: Int32Array;
  readonly #partner: Int32Array;
  readonly #slack: Int32Array;
  readonly #outer: Int32Array;
  readonly #parent: Int32Array;
  /** Which member of a blossom holds a node: blossom × width + node. */
  readonly #holder: Int32Array;
  /** -1 untouched, 0 at an even distance from a root, 1 at an odd one. */
  readonly #side: Int8Array;
  readonly #seen: Int32Array;
  #seenMark = 0;
  /** Price of the nodes that are single. */
  #free = 0;
  readonly #members: number[][];
  #queue: number[] = [];

  constructor(count: number, weight: Int32Array) {
    this.#n = count;
    this.#top = count;
    const size = 2 * count + 1;
    this.#width = size;
    const edges = (): Int32Array => new Int32Array(size * size);
    const nodes = (): Int32Array => new Int32Array(size);
    this.#from = edges();
    this.#to = edges();
    this.#weight = edges();
    this.#holder = edges();
    this.#price = nodes();
    this.#partner = nodes();
    this.#slack = nodes();
    this.#outer = nodes();
    this.#parent = nodes();
    this.#seen = nodes();
    this.#side = new Int8Array(size);
    this.#members = Array.from({ length: size }, () => []);
    for (let a = 1; a <= count; a += 1) {
      this.#outer[a] = a;
      this.#holder[a * size + a] = a;
      for (let b = 1; b <= count; b += 1) {
        const edge = a * size + b;
        this.#from[edge] = a;
        this.#to[edge] = b;
        this.#weight[edge] = a === b ? 0 : (weight[(a - 1) * count + b - 1] ?? 0);
        this.#free = Math.max(this.#free, this.#weight[edge] ?? 0);
      }
    }
    this.#price.fill(this.#free, 0, count + 1);
  }

  solve(gains?: number[]): Int32Array {
    while (this.#n > 0 && this.#grow()) gains?.push(this.#free);
    return Int32Array.from({ length: this.#n }, (_, index) => (this.#partner[index + 1] ?? 0) - 1);
  }

  /** How far an edge is from being usable, doubled. */
  #gap(edge: number): number {
    const u = this.#from[edge] ?? 0;
    const v = this.#to[edge] ?? 0;
    return (this.#price[u] ?? 0) + (this.#price[v] ?? 0) - 2 * (this.#weight[edge] ?? 0);
  }

  #updateSlack(u: number, x: number): void {
    const best = this.#slack[x] ?? 0;
    if (best === 0 || this.#gap(u * this.#width + x) < this.#gap(best * this.#width + x)) this.#slack[x] = u;
  }

  #setSlack(x: number): void {
    this.#slack[x] = 0;
    for (let u = 1; u <= this.#n; u += 1) {
      const outer = this.#outer[u] ?? 0;
      if ((this.#weight[u * this.#width + x] ?? 0) > 0 && outer !== x && this.#side[outer] === 0)
        this.#updateSlack(u, x);
    }
  }

  #push(x: number): void {
    if (x <= this.#n) this.#queue.push(x);
    else for (const member of this.#members[x] ?? []) this.#push(member);
  }

  #setOuter(x: number, outer: number): void {
    this.#outer[x] = outer;
    for (const member of this.#members[x] ?? []) this.#setOuter(member, outer);
  }

  /** Number of steps of even length from a blossom's base to one of its members; turns the blossom round if needed. */
  #stepsTo(blossom: number, member: number): number {
    const members = this.#members[blossom] ?? [];
    const at = members.indexOf(member);
    if (at % 2 === 0) return at;
    this.#members[blossom] = [members[0] ?? 0, ...members.slice(1).toReversed()];
    return members.length - at;
  }

  #join(u: number, v: number): void {
    const edge = u * this.#width + v;
    this.#partner[u] = this.#to[edge] ?? 0;
    if (u <= this.#n) return;
    const inner = this.#holder[u * this.#width + (this.#from[edge] ?? 0)] ?? 0;
    const steps = this.#stepsTo(u, inner);
    const members = this.#members[u] ?? [];
    for (let at = 0; at < steps; at += 1) this.#join(members[at] ?? 0, members[at ^ 1] ?? 0);
    this.#join(inner, v);
    this.#members[u] = [...members.slice(steps), ...members.slice(0, steps)];
  }

  #augment(start: number, end: number): void {
    let u = start;
    let v = end;
    for (;;) {
      const next = this.#outer[this.#partner[u] ?? 0] ?? 0;
      this.#join(u, v);
      if (next === 0) return;
      const before = this.#outer[this.#parent[next] ?? 0] ?? 0;
      this.#join(next, before);
      u = before;
      v = next;
    }
  }

  /** Where the ways of two nodes to their roots meet; 0 when they have different roots. */
  #meeting(a: number, b: number): number {
    this.#seenMark += 1;
    let u = a;
    let v = b;
    while (u !== 0 || v !== 0) {
      if (u !== 0) {
        if (this.#seen[u] === this.#seenMark) return u;
        this.#seen[u] = this.#seenMark;
        u = this.#outer[this.#partner[u] ?? 0] ?? 0;
        if (u !== 0) u = this.#outer[this.#parent[u] ?? 0] ?? 0;
      }
      [u, v] = [v, u];
    }
    return 0;
  }

  #addBlossom(u: number, base: number, v: number): void {
    const width = this.#width;
    let blossom = this.#n + 1;
    while (blossom <= this.#top && this.#outer[blossom] !== 0) blossom += 1;
    if (blossom > this.#top) this.#top += 1;
    this.#price[blossom] = 0;
    this.#side[blossom] = 0;
    this.#partner[blossom] = this.#partner[base] ?? 0;
    const way = (from: number): number[] => {
      const nodes: number[] = [];
      for (let x = from; x !== base;) {
        const y = this.#outer[this.#partner[x] ?? 0] ?? 0;
        nodes.push(x, y);
        this.#push(y);
        x = this.#outer[this.#parent[y] ?? 0] ?? 0;
      }
      return nodes;
    };
    const first = way(u).toReversed();
    const members = [base, ...first, ...way(v)];
    this.#members[blossom] = members;
    this.#setOuter(blossom, blossom);
    for (let x = 1; x <= this.#top; x += 1) {
      this.#weight[blossom * width + x] = 0;
      this.#weight[x * width + blossom] = 0;
    }
    this.#holder.fill(0, blossom * width, blossom * width + this.#n + 1);
    for (const member of members) {
      for (let x = 1; x <= this.#top; x += 1) {
        const into = blossom * width + x;
        const edge = member * width + x;
        if (this.#weight[into] === 0 || this.#gap(edge) < this.#gap(into)) {
          this.#copy(edge, into);
          this.#copy(x * width + member, x * width + blossom);
        }
      }
      for (let x = 1; x <= this.#n; x += 1)
        if ((this.#holder[member * width + x] ?? 0) !== 0) this.#holder[blossom * width + x] = member;
    }
    this.#setSlack(blossom);
  }

  #copy(edge: number, into: number): void {
    this.#from[into] = this.#from[edge] ?? 0;
    this.#to[into] = this.#to[edge] ?? 0;
    this.#weight[into] = this.#weight[edge] ?? 0;
  }

  #expand(blossom: number): void {
    for (const member of this.#members[blossom] ?? []) this.#setOuter(member, member);
    const edge = blossom * this.#width + (this.#parent[blossom] ?? 0);
    const inner = this.#holder[blossom * this.#width + (this.#from[edge] ?? 0)] ?? 0;
    const steps = this.#stepsTo(blossom, inner);
    const members = this.#members[blossom] ?? [];
    for (let at = 0; at < steps; at += 2) {
      const odd = members[at] ?? 0;
      const even = members[at + 1] ?? 0;
      this.#parent[odd] = this.#from[even * this.#width + odd] ?? 0;
      this.#side[odd] = 1;
      this.#side[even] = 0;
      this.#slack[odd] = 0;
      this.#setSlack(even);
      this.#push(even);
    }
    this.#side[inner] = 1;
    this.#parent[inner] = this.#parent[blossom] ?? 0;
    for (const member of members.slice(steps + 1)) {
      this.#side[member] = -1;
      this.#setSlack(member);
    }
    this.#outer[blossom] = 0;
  }

  /** Uses a tight edge; true when it made one more pair. */
  #use(edge: number): boolean {
    const a = this.#from[edge] ?? 0;
    const u = this.#outer[a] ?? 0;
    const v = this.#outer[this.#to[edge] ?? 0] ?? 0;
    if (this.#side[v] === -1) {
      this.#parent[v] = a;
      this.#side[v] = 1;
      const next = this.#outer[this.#partner[v] ?? 0] ?? 0;
      this.#slack[v] = 0;
      this.#slack[next] = 0;
      this.#side[next] = 0;
      this.#push(next);
    } else if (this.#side[v] === 0) {
      const base = this.#meeting(u, v);
      if (base === 0) {
        this.#augment(u, v);
        this.#augment(v, u);
        return true;
      }
      this.#addBlossom(u, base, v);
    }
    return false;
  }

  /** Grows the trees of all single nodes until one more pair is made; false when no pair can raise the total. */
  #grow(): boolean {
    this.#side.fill(-1, 0, this.#top + 1);
    this.#slack.fill(0, 0, this.#top + 1);
    this.#queue = [];
    for (let x = 1; x <= this.#top; x += 1)
      if (this.#outer[x] === x && this.#partner[x] === 0) {
        this.#parent[x] = 0;
        this.#side[x] = 0;
        this.#push(x);
      }
    if (this.#queue.length === 0) return false;
    for (;;) {
      for (let at = 0; at < this.#queue.length; at += 1) {
        const u = this.#queue[at] ?? 0;
        if (this.#side[this.#outer[u] ?? 0] === 1) continue;
        for (let v = 1; v <= this.#n; v += 1) {
          const edge = u * this.#width + v;
          if ((this.#weight[edge] ?? 0) <= 0 || this.#outer[u] === this.#outer[v]) continue;
          if (this.#gap(edge) !== 0) this.#updateSlack(u, this.#outer[v] ?? 0);
          else if (this.#use(edge)) return true;
        }
      }
      if (!this.#reprice()) return false;
      this.#queue = [];
      for (let x = 1; x <= this.#top; x += 1) {
        const best = this.#slack[x] ?? 0;
        if (this.#outer[x] !== x || best === 0 || this.#outer[best] === x) continue;
        const edge = best * this.#width + x;
        if (this.#gap(edge) === 0 && this.#use(edge)) return true;
      }
      for (let x = this.#n + 1; x <= this.#top; x += 1)
        if (this.#outer[x] === x && this.#side[x] === 1 && this.#price[x] === 0) this.#expand(x);
    }
  }

  /** Moves the prices until an edge becomes usable; false when a single node's price would fall to 0 first. */
  #reprice(): boolean {
    let step = Number.MAX_SAFE_INTEGER;
    for (let x = 1; x <= this.#top; x += 1) {
      if (this.#outer[x] !== x) continue;
      const side = this.#side[x];
      if (x > this.#n && side === 1) step = Math.min(step, (this.#price[x] ?? 0) / 2);
      const best = this.#slack[x] ?? 0;
      if (best === 0 || side === 1) continue;
      const gap = this.#gap(best * this.#width + x);
      step = Math.min(step, side === 0 ? gap / 2 : gap);
    }
    this.#free -= step;
    // Nodes at an even distance pay what those at an odd one get; a blossom gets twice what its nodes pay.
    for (let x = 1; x <= this.#top; x += 1) {
      const outer = this.#outer[x] ?? 0;
      const side = this.#side[outer];
      const price = this.#price[x] ?? 0;
      const pays = side === 0 ? step : side === 1 ? -step : 0;
      if (x > this.#n) this.#price[x] = outer === x ? price + 2 * pays : price;
      else if (price <= pays) return false;
      else this.#price[x] = price - pays;
    }
    return true;
  }
}
