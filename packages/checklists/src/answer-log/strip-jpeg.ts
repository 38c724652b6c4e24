/** What became of a photograph from which the particulars of its taking were removed. */
export type StrippedJpeg =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly removed: readonly string[] }
  | { readonly ok: false; readonly why: "not-jpeg" | "damaged" };

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/**
 * A JPEG file without what cameras and programs write beside the picture: place, time, device, thumbnails (EXIF, XMP, IPTC), comments, and
 * whatever follows the end of the picture. The picture itself is copied byte by byte; colour profile and rotation stay.
 */
export function stripJpeg(bytes: Uint8Array): StrippedJpeg {
  if (bytes[0] !== 0xff || bytes[1] !== START) return { ok: false, why: "not-jpeg" };
  const segments = segmentsOf(bytes);
  if (segments === undefined) return { ok: false, why: "damaged" };
  const removed: string[] = [];
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const orientation = segments.map((one) => orientationIn(bytes, one)).find((value) => value !== undefined);
  if (orientation !== undefined && orientation !== 1) kept.push(rotation(orientation));
  for (const segment of segments) {
    const name = particulars(bytes, segment);
    if (name === undefined) kept.push(bytes.subarray(segment.from, segment.to));
    else removed.push(name);
  }
  const { to = 0 } = segments.at(-1) ?? {};
  if (to < bytes.length) removed.push("after the picture");
  return { ok: true, bytes: joined(kept), removed };
}

/** The parts of the file up to the end of the picture; compressed data belong to the scan before them. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let from = 2;
  for (;;) {
    if (bytes[from] !== 0xff) return undefined;
    let at = from;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) return undefined;
    if (marker === END) return [...segments, { marker, from, to: at + 2 }];
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    let to = at + 2 + length;
    if (length < 2 || to > bytes.length) return undefined;
    if (marker === SCAN) to = endOfScan(bytes, to);
    segments.push({ marker, from, to });
    from = to;
  }
}

/** Compressed data end at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** What a segment tells besides the picture; `undefined` when it is needed to show it. */
function particulars(bytes: Uint8Array, { marker, from, to }: Segment): string | undefined {
  if (marker === COMMENT) return "comment";
  if (marker < APP0 || marker > APP15 || marker === APP14) return undefined;
  const text = String.fromCharCode(...bytes.subarray(from + 4, Math.min(to, from + 40)));
  if (marker === APP0 && text.startsWith("JFIF\0")) return undefined;
  if (marker === APP2 && text.startsWith("ICC_PROFILE\0")) return undefined;
  if (marker === APP1 && text.startsWith("Exif\0")) return "EXIF";
  if (marker === APP1 && text.startsWith("http://ns.adobe.com/")) return "XMP";
  return `APP${marker - APP0}`;
}

const EXIF_HEADER = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** How the camera was held, 1 to 8, where an EXIF segment says it. */
function orientationIn(bytes: Uint8Array, { marker, from, to }: Segment): number | undefined {
  if (marker !== APP1 || !EXIF_HEADER.every((byte, index) => bytes[from + 4 + index] === byte))
    return undefined;
  const tiff = bytes.subarray(from + 10, to);
  const little = tiff[0] === 0x49;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const short = (at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0);
  const directory = view.byteLength >= 8 ? view.getUint32(4, little) : 0;
  const entries = short(directory);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return undefined;
    if (short(entry) === ORIENTATION) {
      const value = short(entry + 8);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  }
  return undefined;
}

/** An EXIF segment that says nothing but how to turn the picture. */
function rotation(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const length = 2 + EXIF_HEADER.length + tiff.length;
  return Uint8Array.from([0xff, APP1, length >> 8, length & 0xff, ...EXIF_HEADER, ...tiff]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
