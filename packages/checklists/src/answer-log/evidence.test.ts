import { digestOfBytes, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchEvidence, sealDerived, sealEvidence, shareEvidence } from "./index.ts";

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const segment = (marker: number, content: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

const START = [0xff, 0xd8];
const END = [0xff, 0xd9];
const JFIF = segment(0xe0, [...ascii("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const TABLES = segment(
  0xdb,
  Array.from({ length: 65 }, () => 16),
);
const FRAME = segment(0xc2, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
const scan = (data: readonly number[]): readonly number[] => [
  ...segment(0xda, [1, 1, 0, 0, 0x3f, 0]),
  ...data,
];
const DATA = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const PICTURE = [...TABLES, ...FRAME, ...scan(DATA), ...segment(0xc4, [0, 1, 2]), ...scan([7, 8])];
const ICC = segment(0xe2, [...ascii("ICC_PROFILE\0"), 1, 1, 9, 9]);

/** An EXIF segment with a turn, a place and a device, in either byte order. */
function exif(orientation: number, little: boolean): readonly number[] {
  const short = (value: number): readonly number[] =>
    little ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff];
  const long = (value: number): readonly number[] =>
    little ? [...short(value), 0, 0] : [0, 0, ...short(value)];
  const entry = (tag: number, type: number, value: number): readonly number[] => [
    ...short(tag),
    ...short(type),
    ...long(1),
    ...(type === 3 ? [...short(value), 0, 0] : long(value)),
  ];
  return segment(0xe1, [
    ...ascii("Exif\0\0"),
    ...ascii(little ? "II" : "MM"),
    ...short(42),
    ...long(8),
    ...short(3),
    ...entry(0x010f, 2, 50),
    ...entry(0x0112, 3, orientation),
    ...entry(0x8825, 4, 60),
    ...long(0),
    ...ascii("HUAWEI 117.0E 36.7N"),
  ]);
}

const bytes = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());
const text = (data: Uint8Array): string => String.fromCharCode(...data);
const photo = { name: "东门.jpg", mediaType: "image/jpeg", takenOn: "2026-09-10" } as const;

describe("evidence somebody chose to keep", () => {
  it("is sealed by the digest of its original bytes", () => {
    const original = bytes(START, JFIF, PICTURE, END);
    const sealed = sealEvidence(photo, original);
    expect(sealed).toEqual({ ...photo, digest: digestOfBytes(original) });
    expect(matchEvidence(sealed, original)).toBe("copy");
    expect(matchEvidence(sealed, original.slice(1))).toBe("neither");
  });

  it("keeps both digests when somebody changed a copy of it, and tells no longer where it was taken", () => {
    const [original, copy] = [bytes(START, PICTURE, END), bytes(START, TABLES, END)];
    const shared = sealDerived({ ...photo, place: { longitude: 117, latitude: 36.7 } }, original, copy);
    expect(shared).toEqual({
      ...photo,
      digest: digestOfBytes(copy),
      original: digestOfBytes(original),
    });
    expect(matchEvidence(shared, original)).toBe("original");
    expect(matchEvidence(shared, copy)).toBe("copy");
  });
});

describe("the copy of a photograph that is handed on", () => {
  it("has neither place, time and device nor thumbnails, comments and what follows the picture", () => {
    const xmp = segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta 36.7N/>"));
    const iptc = segment(0xed, ascii("Photoshop 3.0 117.0E"));
    const second = segment(0xe2, ascii("MPF 117.0E"));
    const thumbnail = segment(0xe0, ascii("JFXX 117.0E"));
    const comment = segment(0xfe, ascii("117.0E"));
    const original = bytes(
      START,
      JFIF,
      thumbnail,
      exif(1, true),
      xmp,
      ICC,
      second,
      iptc,
      comment,
      PICTURE,
      END,
      ascii("MotionPhoto 117.0E"),
    );
    const { file, bytes: copy, removed } = orThrow(shareEvidence(photo, original));
    expect(copy).toEqual(bytes(START, JFIF, ICC, PICTURE, END));
    expect(text(copy)).not.toMatch(/117|36\.7|HUAWEI/);
    expect(removed).toEqual(["APP0", "EXIF", "XMP", "APP2", "APP13", "comment", "after the picture"]);
    expect(file).toEqual({ ...photo, digest: digestOfBytes(copy), original: digestOfBytes(original) });
  });

  it.each([
    [3, true],
    [6, false],
    [8, true],
  ])("stays turned as it was taken (%i, little-endian %s)", (orientation, little) => {
    const { bytes: copy } = orThrow(
      shareEvidence(photo, bytes(START, exif(orientation, little), PICTURE, END)),
    );
    expect(text(copy)).not.toMatch(/117|HUAWEI/);
    const again = orThrow(shareEvidence(photo, copy));
    expect(again.bytes).toEqual(copy);
    expect(text(copy)).toContain(`\u0001\u0012\0\u0003\0\0\0\u0001\0${String.fromCharCode(orientation)}`);
  });

  it("is the original byte by byte where there is nothing to take out", () => {
    const original = bytes(START, JFIF, ICC, PICTURE, END);
    const { bytes: copy, removed } = orThrow(shareEvidence(photo, original));
    expect(copy).toEqual(original);
    expect(removed).toEqual([]);
  });

  it("is not made of other formats or of files that break off, rather than handed on unstripped", () => {
    const png = shareEvidence({ name: "截图.png" }, bytes(ascii("\u0089PNG")));
    expect(png).toMatchObject({
      ok: false,
      issues: [
        { code: "evidence-copy-impossible", message: { zh: "“截图.png”不能去除拍摄信息：不是 JPEG 照片" } },
      ],
    });
    const whole = bytes(START, exif(6, true), PICTURE, END);
    for (let end = 0; end < whole.length; end += 1)
      expect(shareEvidence(photo, whole.slice(0, end)).ok).toBe(false);
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (data, isStarted) => {
        const read = shareEvidence(photo, isStarted ? bytes(START, [...data]) : data);
        expect(read.ok ? read.value.bytes.length : read.issues[0].code).toBeTruthy();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (data) => {
        const original = bytes(START, segment(0xe1, [...ascii("Exif\0\0"), ...data]), PICTURE, END);
        expect(orThrow(shareEvidence(photo, original)).removed).toEqual(["EXIF"]);
      }),
    );
  });
});
