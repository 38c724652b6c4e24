import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Choice, Choices } from "../replanning/seat-choices.ts";

/**
 * Half-days of inspectors given to visits, as a flow: from each visit, as many as it has inspectors, to half-days, and from there to what is
 * left of limits a week and a month.
 *
 * Groups may come together in parts and visits of one institution may stand in each other's way, so that it is more than a plan can do.
 */
export interface Flow {
  readonly graph: Graph;
  /** What still goes through each edge; that of the way back is the next number. */
  readonly left: number[] | Uint16Array;
}

interface Graph {
  /** Edges of each node, and where they lead. */
  readonly from: number[][];
  readonly to: number[];
  /** First node by visit: its half-day, or morning; the next one is its afternoon. */
  readonly first: Int32Array;
  /** First node of the half-days: inspector × slots + slot. */
  readonly cells: number;
  /** Halves of its day that are counted for a visit. */
  readonly halves: (own: { readonly whole: boolean }) => readonly number[];
  /** Adds the edges of a visit that was not asked before where else it could be. */
  readonly widen: (node: number) => void;
  /** Marks of the last search, by node: its number, and the edge by which it came there. */
  readonly seen: number[];
  readonly via: number[];
  readonly state: { search: number };
}

/** Which limits are counted: none, with whole days in full; or both, or weeks alone, with whole days by their mornings. */
type Limits = "none" | "both" | "weeks";

const SINK = 0;

/** The flows of all visits; `undefined` is a proof that there are not enough half-days. */
export function roomFlows(choices: Choices): readonly Flow[] | undefined {
  const flows: Flow[] = [];
  for (const limits of limitsOf(choices.model)) {
    const flow = filled(choices, limits);
    if (flow === undefined) return undefined;
    flows.push(flow);
  }
  return flows;
}

function limitsOf({ caps, days }: PlanModel): readonly Limits[] {
  if (caps === undefined) return ["none"];
  // A week in two months is counted month by month beside limits a month, and so once more by itself.
  const isSplit = days.some((_, day) => day > 0 && caps.month[day] === day && caps.week[day] !== day);
  return isSplit && caps.perWeek.some((most) => most > 0) ? ["none", "both", "weeks"] : ["none", "both"];
}

/** The flows when some visits have fewer choices left; `undefined` is a proof that it is not enough. */
export function narrowedFlows(
  flows: readonly Flow[],
  { visits, slots }: Choices,
  choices: ReadonlyMap<number, readonly Choice[]>,
): readonly Flow[] | undefined {
  const next: Flow[] = [];
  for (const { graph, left: before } of flows) {
    const flow: Flow = { graph, left: before.slice() };
    const missing: number[] = [];
    for (const [visit, open] of choices) {
      const own = visits[visit];
      if (own === undefined) continue;
      for (const half of graph.halves(own)) {
        const node = (graph.first[visit] ?? 0) + half;
        const stays = new Set(
          open.flatMap(({ slot, who }) => who.map((one) => graph.cells + one * slots + slot + half)),
        );
        for (const edge of graph.from[node] ?? []) {
          if ((edge & 1) === 1 || stays.has(graph.to[edge] ?? 0)) continue;
          if (flow.left[edge + 1] === 1) {
            giveBack(flow, graph.to[edge] ?? 0);
            missing.push(node);
          }
          flow.left[edge] = 0;
          flow.left[edge + 1] = 0;
        }
      }
    }
    if (!missing.every((node) => augments(flow, node))) return undefined;
    next.push(flow);
  }
  return next;
}

/** The same flows with all that each visit could do in them, so that they can be narrowed. */
export function completeFlows(flows: readonly Flow[], { visits }: Choices): readonly Flow[] {
  return flows.map(({ graph, left }) => {
    for (const [visit, own] of visits.entries())
      for (const half of own.held ? [] : graph.halves(own)) graph.widen((graph.first[visit] ?? 0) + half);
    return { graph, left: Uint16Array.from(left) };
  });
}

/** Half-days that a visit has in a flow, as inspector × slots + slot: the mornings of a whole day. */
export function cellsOfVisit({ graph, left }: Flow, visit: number): readonly number[] {
  return (graph.from[graph.first[visit] ?? 0] ?? []).flatMap((edge) =>
    (edge & 1) === 0 && left[edge + 1] === 1 ? [(graph.to[edge] ?? 0) - graph.cells] : [],
  );
}

// Whoever is at home stays there as far as it goes; where else they could be is asked only of those who must make room.
function filled({ model, visits, slots, of, beside }: Choices, limits: Limits): Flow | undefined {
  const graph = { from: [[]] as number[][], to: [] as number[], seen: [0], via: [0], state: { search: 0 } };
  const left: number[] = [];
  const link = (a: number, b: number, most: number): number => {
    const edge = graph.to.length;
    graph.from[a]?.push(edge);
    graph.from[b]?.push(edge + 1);
    graph.to.push(b, a);
    left.push(most, 0);
    return edge;
  };
  const add = (count: number): number => {
    for (let each = 0; each < count; each += 1) {
      graph.from.push([]);
      graph.seen.push(0);
      graph.via.push(0);
    }
    return graph.from.length - count;
  };
  const halves = ({ whole }: { readonly whole: boolean }): readonly number[] =>
    whole && limits === "none" ? [0, 1] : [0];
  const owners: { readonly visit: number; readonly half: number }[] = [{ visit: -1, half: 0 }];
  const first = Int32Array.from(visits, (own, visit) => {
    if (own.held) return -1;
    for (const half of halves(own)) owners.push({ visit, half });
    return add(halves(own).length);
  });
  const cells = add(model.inspectors.length * slots);
  const ends = spanNodes({ model, visits, beside }, limits, add, link);
  const linked = new Uint8Array(model.inspectors.length * slots);
  const open = (cell: number): void => {
    if (linked[cell] === 1) return;
    linked[cell] = 1;
    link(cells + cell, ends(Math.floor(cell / slots), (cell % slots) >> 1), 1);
  };
  const isWide = new Uint8Array(owners.length);
  const widen = (node: number): void => {
    const owner = owners[node];
    if (owner === undefined || node === SINK || isWide[node] === 1) return;
    isWide[node] = 1;
    const known = new Set((graph.from[node] ?? []).map((edge) => (graph.to[edge] ?? 0) - cells));
    for (const { slot, who } of of(owner.visit))
      for (const inspector of who) {
        const cell = inspector * slots + slot + owner.half;
        if (known.has(cell)) continue;
        known.add(cell);
        open(cell);
        link(node, cells + cell, 1);
      }
  };
  const flow: Flow = { graph: { ...graph, first, cells, halves, widen }, left };
  const missing: number[] = [];
  visits.forEach((own, visit) => {
    for (const half of own.held ? [] : halves(own)) {
      const node = (first[visit] ?? 0) + half;
      let more = own.size;
      for (const inspector of own.home < 0 ? [] : own.crew) {
        const cell = inspector * slots + own.home + half;
        open(cell);
        if (!goesThrough(flow, cells + cell)) continue;
        const edge = link(node, cells + cell, 0);
        left[edge + 1] = 1;
        more -= 1;
      }
      for (; more > 0; more -= 1) missing.push(node);
    }
  });
  return missing.every((node) => augments(flow, node)) ? flow : undefined;
}

// One unit from a half-day on where nobody has to give way.
function goesThrough({ graph: { from, to }, left }: Flow, start: number): boolean {
  const path: number[] = [];
  for (let node = start; node !== SINK;) {
    const on = (from[node] ?? []).find((edge) => (edge & 1) === 0) ?? -1;
    if (on < 0 || (left[on] ?? 0) === 0) return false;
    path.push(on);
    node = to[on] ?? SINK;
  }
  for (const edge of path) {
    left[edge] = (left[edge] ?? 0) - 1;
    left[edge + 1] = (left[edge + 1] ?? 0) + 1;
  }
  return true;
}

// Where a half-day of an inspector counts: nodes of the parts of weeks that lie in one month, and of months.
function spanNodes(
  { model: { caps }, visits, beside }: Pick<Choices, "model" | "visits" | "beside">,
  limits: Limits,
  add: (count: number) => number,
  link: (a: number, b: number, most: number) => number,
): (inspector: number, day: number) => number {
  if (limits === "none" || caps === undefined) return () => SINK;
  // Those that are held count already.
  const held = new Map<string, number>();
  const count = (key: string): number => held.get(key) ?? 0;
  for (const { held: isHeld, home, crew } of visits)
    for (const inspector of isHeld && home >= 0 ? crew : [])
      for (const key of [`w${inspector}/${caps.week[home >> 1]}`, `m${inspector}/${caps.month[home >> 1]}`])
        held.set(key, count(key) + 1);
  const known = new Map<string, number>();
  const node = (key: string, next: () => number, room: number): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = add(1);
    known.set(key, made);
    link(made, next(), Math.max(0, room));
    return made;
  };
  return (inspector, day) => {
    const perWeek = caps.perWeek[inspector] ?? 0;
    const perMonth = limits === "both" ? (caps.perMonth[inspector] ?? 0) : 0;
    const week = `w${inspector}/${caps.week[day]}`;
    const month = `m${inspector}/${caps.month[day]}`;
    const toMonth = (): number =>
      perMonth === 0
        ? SINK
        : node(month, () => SINK, perMonth - count(month) - (beside?.inMonth(inspector, day) ?? 0));
    return perWeek === 0
      ? toMonth()
      : node(
          perMonth === 0 ? week : `${week} ${month}`,
          toMonth,
          perWeek - count(week) - (beside?.inWeek(inspector, day) ?? 0),
        );
  };
}

// Takes back one unit from a half-day on.
function giveBack({ graph: { from, to }, left }: Flow, start: number): void {
  for (let node = start; node !== SINK;) {
    // Of a half-day, or a span, the ways back come before and after; the one that leads on is its only even one.
    const on = (from[node] ?? []).find((edge) => (edge & 1) === 0) ?? -1;
    if (on < 0) return;
    left[on] = (left[on] ?? 0) + 1;
    left[on + 1] = (left[on + 1] ?? 0) - 1;
    node = to[on] ?? SINK;
  }
}

// One unit more from a node to the end: others take other half-days where they must.
function augments({ graph: { from, to, seen, via, state, widen }, left }: Flow, start: number): boolean {
  state.search += 1;
  const { search } = state;
  const queue = [start];
  seen[start] = search;
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    widen(node);
    for (const edge of from[node] ?? []) {
      const next = to[edge] ?? 0;
      if (left[edge] === 0 || seen[next] === search) continue;
      seen[next] = search;
      via[next] = edge;
      if (next !== SINK) {
        queue.push(next);
        continue;
      }
      for (let at = SINK; at !== start;) {
        const by = via[at] ?? 0;
        left[by] = (left[by] ?? 0) - 1;
        left[by ^ 1] = (left[by ^ 1] ?? 0) + 1;
        at = to[by ^ 1] ?? 0;
      }
      return true;
    }
  }
  return false;
}
