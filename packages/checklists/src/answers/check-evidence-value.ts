import { isIsoDate, type Coordinates } from "@supervision/domain";
import { isRecord } from "../expressions/read-node.ts";
import type { FileForm, PhotoForm, PlaceForm, SignatureForm } from "../items/evidence-forms.ts";
import { among, isWords } from "./check-value.ts";

/** What a form for files, photographs, a signature or a place expects when a value does not fit it; `undefined` when it does. */
export function evidenceMismatch(
  form: FileForm | PhotoForm | SignatureForm | PlaceForm,
  value: unknown,
): string | undefined {
  switch (form.type) {
    case "file":
    case "photo":
      return files(form, value);
    case "signature":
      return isRecord(value) &&
        isWords(value["name"]) &&
        isIsoDate(value["signedOn"]) &&
        (value["file"] === undefined || isFile(value["file"]))
        ? undefined
        : "{ name, signedOn }";
    case "place":
      return place(form, value);
  }
}

function files(form: FileForm | PhotoForm, value: unknown): string | undefined {
  const isKind = form.type === "file" ? isFile : isPhoto;
  if (!Array.isArray(value) || !value.every((file) => isKind(file))) return "[{ name }]";
  const { accepts } = form.type === "file" ? form : {};
  if (accepts !== undefined && !value.every((file: unknown) => isAccepted(file, accepts)))
    return accepts.join(" | ");
  return among(
    value.length,
    form.atLeast ?? 1,
    form.atMost,
    form.type === "file" ? "附件 / files" : "照片 / photographs",
  );
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

function isFile(file: unknown): boolean {
  return (
    isRecord(file) &&
    isWords(file["name"]) &&
    (file["mediaType"] === undefined || isWords(file["mediaType"])) &&
    [file["digest"], file["original"]].every(
      (digest) => digest === undefined || (typeof digest === "string" && DIGEST.test(digest)),
    )
  );
}

function isPhoto(file: unknown): boolean {
  return (
    isRecord(file) &&
    isFile(file) &&
    (file["takenOn"] === undefined || isIsoDate(file["takenOn"])) &&
    (file["place"] === undefined || isPlace(file["place"]))
  );
}

/** A file without a media type is taken: what it is shows when it is opened. */
function isAccepted(file: unknown, accepts: readonly string[]): boolean {
  const type = isRecord(file) ? file["mediaType"] : undefined;
  if (typeof type !== "string") return true;
  return accepts.some((one) => one === type || (one.endsWith("/*") && type.startsWith(one.slice(0, -1))));
}

function place(form: PlaceForm, value: unknown): string | undefined {
  if (!isPlace(value)) return "{ longitude: -180–180, latitude: -90–90 }";
  const { within } = form;
  if (within === undefined || metresBetween(within.of, value) <= within.metres) return undefined;
  return `≤ ${within.metres} m (${within.of.longitude}, ${within.of.latitude})`;
}

function isPlace(value: unknown): value is Coordinates {
  if (!isRecord(value)) return false;
  const { longitude, latitude } = value;
  return (
    typeof longitude === "number" &&
    typeof latitude === "number" &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

/** Metres to a degree of a great circle. */
const DEGREE = 111_195;

/** Distance on the plane that touches the earth between two points, in metres; within a thousandth of the true one up to 100 km. */
function metresBetween(a: Coordinates, b: Coordinates): number {
  const shrunk = Math.cos(((a.latitude + b.latitude) * Math.PI) / 360);
  return DEGREE * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * shrunk);
}
