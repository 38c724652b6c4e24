import { digestOfBytes, failed, passed, type Checked } from "@supervision/domain";
import type { EvidenceFile, PhotoFile } from "../answers/answer-values.ts";
import { evidenceCopyImpossible } from "../issues.ts";
import { stripJpeg } from "./strip-jpeg.ts";

/**
 * A copy to hand on, and what was taken out of it.
 *
 * @term 共享副本
 */
export interface SharedCopy {
  /** The file as an answer names it, with the digest of the copy and that of the untouched original. */
  readonly file: PhotoFile;
  /** The copy. */
  readonly bytes: Uint8Array;
  /** What was taken out, such as `EXIF`; empty when there was nothing. */
  readonly removed: readonly string[];
}

/**
 * Seals a file as it was taken: its digest is worked out from the original bytes, before anything else touches them, so that it can be shown
 * later that the original is still the same. No item needs evidence for that reason; this is for evidence somebody chose to keep.
 *
 * @example
 * ```ts
 * import { matchEvidence, sealEvidence } from "@supervision/checklists/answer-log";
 * const bytes = new TextEncoder().encode("值班表");
 * const sealed = sealEvidence({ name: "值班表.txt" }, bytes);
 * console.log(sealed.digest?.length, matchEvidence(sealed, bytes)); // => 71 copy
 * ```
 */
export function sealEvidence<File extends EvidenceFile>(
  file: File,
  bytes: Uint8Array,
): File & { readonly digest: string } {
  return { ...file, digest: digestOfBytes(bytes) };
}

/**
 * A copy of a JPEG photograph to hand on: without place, time, device and thumbnails; colour profile and rotation stay, and the picture
 * itself is the same byte by byte. The file keeps both digests and loses its `place`. Pass in the original, not a copy.
 *
 * Fails with `evidence-copy-impossible` for other formats and damaged files, so that nothing is handed on unstripped by mistake.
 *
 * @example
 * ```ts
 * import { sealDerived, shareEvidence } from "@supervision/checklists/answer-log";
 * const photo = { name: "食堂.jpg", place: { longitude: 117.1, latitude: 36.6 } };
 * const damaged = shareEvidence(photo, new TextEncoder().encode("not a photograph"));
 * console.log(damaged.ok ? "" : damaged.issues[0].code); // => evidence-copy-impossible
 * // Somebody made the faces unrecognisable: the copy is sealed with both digests and without its place.
 * const [original, blurred] = [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 0, 3)];
 * const sealed = sealDerived(photo, original, blurred);
 * console.log(Object.keys(sealed)); // => ["name", "digest", "original"]
 * ```
 */
export function shareEvidence(file: PhotoFile, original: Uint8Array): Checked<SharedCopy> {
  const stripped = stripJpeg(original);
  if (!stripped.ok) return failed([evidenceCopyImpossible(file.name, WHY[stripped.why], ["name"])]);
  const { bytes, removed } = stripped;
  return passed({ file: sealDerived(file, original, bytes), bytes, removed });
}

/**
 * Seals a copy that somebody changed, such as one with faces made unrecognisable: it keeps the digest of the copy and that of the untouched
 * original, and loses its `place`.
 */
export function sealDerived(file: PhotoFile, original: Uint8Array, copy: Uint8Array): PhotoFile {
  const { place: _place, ...shared } = file;
  return { ...shared, digest: digestOfBytes(copy), original: digestOfBytes(original) };
}

/** Says whether bytes are the file itself, the original of it, or neither. */
export function matchEvidence(file: EvidenceFile, bytes: Uint8Array): "copy" | "original" | "neither" {
  const digest = digestOfBytes(bytes);
  if (digest === file.digest) return "copy";
  return digest === file.original ? "original" : "neither";
}

const WHY = {
  "not-jpeg": { zh: "不是 JPEG 照片", en: "it is no JPEG photograph" },
  damaged: { zh: "文件不完整", en: "the file is damaged" },
} as const;
