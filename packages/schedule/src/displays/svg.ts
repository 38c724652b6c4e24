/** Attributes of an element. */
export type Attributes = Readonly<Record<string, string | number>>;

const INK = "#1f2937";
const FONT = "'Noto Sans SC','Microsoft YaHei','PingFang SC','Source Han Sans SC',sans-serif";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Characters XML cannot hold are left out.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escape(content: string): string {
  return content.replace(UNPRINTABLE, "").replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An element with its children, which are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A line of text. */
export function label(content: string, x: number, y: number, attributes: Attributes = {}): string {
  return element("text", { x, y, ...attributes }, escape(content));
}

/** A rectangle that tells what it stands for when pointed at. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  told?: string,
): string {
  const attributes = { x, y, width, height, fill };
  return told === undefined
    ? element("rect", attributes)
    : element("rect", attributes, element("title", {}, escape(told)));
}

/** A picture on its own: readable by screen readers, printable, without anything loaded from elsewhere. */
export function picture(
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  lines: readonly string[],
): string {
  const { width, height } = size;
  return `${[
    element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: "img",
        "font-family": FONT,
        "font-size": 13,
        fill: INK,
      },
      "\n",
      [
        element("title", {}, escape(words.title)),
        element("desc", {}, escape(words.description)),
        box(0, 0, width, height, "#ffffff"),
        label(words.title, MARGIN, 28, { "font-size": 18, "font-weight": "bold" }),
        label(words.description, MARGIN, 50, { fill: SOFT_INK }),
        ...lines,
      ].join("\n"),
      "\n",
    ),
  ].join("")}\n`;
}

/** Space around a picture. */
export const MARGIN = 16;
/** Where a picture's body begins below its title. */
export const TOP = 72;
/** Colour of secondary text. */
export const SOFT_INK = "#4b5563";
/** What is there. */
export const PRESENT = "#2563a8";
/** What is there, of a second sort. */
export const SECOND = "#7fb0dd";
/** What is missing. */
export const MISSING = "#c2410c";
/** Empty ground. */
export const GROUND = "#e5e7eb";
