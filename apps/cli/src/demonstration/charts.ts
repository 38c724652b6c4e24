import {
  monthsBetween,
  monthOf,
  type Period,
  VISIT_KINDS,
  visitKindName,
  type Visit,
} from "@supervision/domain";

/** Fill colours by kind of visit: apart for eyes that see few colours, and dark enough for white print. */
const COLOURS: Readonly<Record<string, string>> = {
  routine: "#33658a",
  special: "#d1603d",
  comprehensive: "#6a4c93",
  random: "#2a9d8f",
  requested: "#8ab17d",
  joint: "#e9c46a",
  "follow-up": "#9c6644",
};
const OTHER = "#6c757d";

/** How many visits each month holds, stacked by kind, as SVG with the numbers written on it. */
export function visitsByMonth(visits: readonly Visit[], period: Period): string {
  const months = monthsBetween(period.from, period.until);
  const kinds = [...new Set(visits.map((visit) => visit.kind))].toSorted(byOrder);
  const count = (month: string, kind: string) =>
    visits.filter((visit) => visit.kind === kind && monthOf(visit.date) === month).length;
  const totals = months.map((month) => visits.filter((visit) => monthOf(visit.date) === month).length);
  const most = Math.max(1, ...totals);
  const [width, height, step] = [560, 220, 560 / months.length];
  const bars = months.flatMap((month, index) => {
    let base = height - 40;
    const x = index * step + step * 0.15;
    const parts = kinds.map((kind) => {
      const size = ((height - 70) * count(month, kind)) / most;
      base -= size;
      return size === 0
        ? ""
        : `<rect x="${x.toFixed(1)}" y="${base.toFixed(1)}" width="${(step * 0.7).toFixed(1)}" height="${size.toFixed(1)}" fill="${COLOURS[kind] ?? OTHER}"/>`;
    });
    const middle = (index * step + step / 2).toFixed(1);
    return [
      ...parts,
      `<text x="${middle}" y="${(base - 5).toFixed(1)}" text-anchor="middle">${totals[index] ?? 0}</text>`,
      `<text x="${middle}" y="${height - 22}" text-anchor="middle">${Number(month.slice(5))}月</text>`,
    ];
  });
  const legend = kinds.map((kind, index) => {
    const x = index * 110;
    return `<rect x="${x}" y="${height - 13}" width="10" height="10" fill="${COLOURS[kind] ?? OTHER}"/><text x="${x + 14}" y="${height - 4}">${visitKindName(kind)}</text>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="每月督导次数：${months.map((month, index) => `${month} ${totals[index] ?? 0}次`).join("，")}">${[...bars, ...legend].join("")}</svg>`;
}

/** One bar a coefficient with its limit as a line; bars past the limit are marked by colour and by word. */
export function coefficientBars(
  rows: readonly {
    readonly name: string;
    readonly value: number | undefined;
    readonly text: string;
    readonly limit: number;
  }[],
): string {
  const most = Math.max(0.1, ...rows.map((row) => Math.max(row.value ?? 0, row.limit))) * 1.15;
  const [width, line, left] = [700, 26, 320];
  const scale = (value: number) => left + ((width - left - 60) * value) / most;
  const marks = rows.map((row, index) => {
    const y = index * line;
    const label = `<text x="${left - 8}" y="${y + 17}" text-anchor="end">${escape(row.name)}</text>`;
    if (row.value === undefined) return `${label}<text x="${left}" y="${y + 17}">${escape(row.text)}</text>`;
    const over = row.value > row.limit;
    const end = scale(row.value).toFixed(1);
    const limit = scale(row.limit).toFixed(1);
    return (
      `${label}<rect x="${left}" y="${y + 5}" width="${(scale(row.value) - left).toFixed(1)}" height="16" fill="${over ? "#d1603d" : "#33658a"}"/>` +
      `<line x1="${limit}" x2="${limit}" y1="${y + 2}" y2="${y + 24}" stroke="#222" stroke-width="1.5"/>` +
      `<text x="${Math.max(Number(end), Number(limit)) + 5}" y="${y + 17}">${escape(row.text)}${over ? " 超" : ""}</text>`
    );
  });
  const alternative = rows.map((row) => `${row.name} ${row.text}，限值${row.limit}`).join("；");
  return `<svg viewBox="0 0 ${width} ${rows.length * line + 4}" role="img" aria-label="${escape(alternative)}">${marks.join("")}</svg>`;
}

/** Text made safe for HTML and SVG. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function byOrder(a: string, b: string): number {
  const order = Object.keys(VISIT_KINDS);
  return order.indexOf(a) - order.indexOf(b);
}
