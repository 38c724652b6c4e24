import { isIsoDate, type Coordinates, type IsoDate } from "@supervision/domain";
import { isRecord } from "../expressions/read-node.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import type { SeveralForm } from "../items/choice-forms.ts";
import type { PlaceForm } from "../items/evidence-forms.ts";
import type { DateForm, NumberForm } from "../items/value-forms.ts";

/**
 * What a form expects when a single value does not fit it; `undefined` when it does. Values may come from JSON: types are checked too.
 * Matrices, repeat groups and marks are checked part by part elsewhere.
 */
export function valueMismatch(form: AnswerForm, value: unknown, visit: IsoDate): string | undefined {
  switch (form.type) {
    case "yes-no":
      return oneOf(["yes", "no"], value);
    case "yes-partly-no":
      return oneOf(["yes", "partly", "no"], value);
    case "grade":
      return oneOf(Object.keys(GRADES), value);
    case "choice":
      return oneOf(Object.keys(form.options), value);
    case "several":
      return several(form, value);
    case "number":
      return number(form, value);
    case "date":
      return day(form, value, visit);
    case "text":
      return words(value, form.atMost);
    case "scale": {
      const fits =
        typeof value === "number" && Number.isInteger(value) && value >= form.from && value <= form.to;
      return fits ? undefined : `${form.from}–${form.to}`;
    }
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
    default:
      return undefined;
  }
}

function oneOf(values: readonly string[], value: unknown): string | undefined {
  return typeof value === "string" && values.includes(value) ? undefined : values.join(" | ");
}

function several(form: SeveralForm, value: unknown): string | undefined {
  const options = Object.keys(form.options);
  if (!Array.isArray(value) || !value.every((id) => options.includes(id))) return `[${options.join(" | ")}]`;
  if (new Set(value).size !== value.length) return "每个选项一次 / each option once";
  if (value.length > 1 && value.some((id) => form.options[String(id)]?.alone === true))
    return "单独的选项不与其他并选 / an option that stands alone";
  return among(value.length, form.atLeast, form.atMost, "选项 / options");
}

function number(form: NumberForm, value: unknown): string | undefined {
  const { minimum, maximum, whole } = form;
  const fits =
    typeof value === "number" &&
    Number.isFinite(value) &&
    (whole !== true || Number.isInteger(value)) &&
    value >= (minimum ?? value) &&
    value <= (maximum ?? value);
  return fits
    ? undefined
    : bounds(whole === true ? "whole number / 整数" : "number / 数值", minimum, maximum);
}

function day(form: DateForm, value: unknown, visit: IsoDate): string | undefined {
  const latest = form.latest === "visit" ? visit : form.latest;
  const fits = isIsoDate(value) && value >= (form.earliest ?? value) && value <= (latest ?? value);
  return fits ? undefined : bounds("YYYY-MM-DD", form.earliest, latest);
}

function words(value: unknown, most: number | undefined): string | undefined {
  if (!isWords(value)) return "text / 文字";
  return most === undefined || Array.from(value).length <= most ? undefined : `≤ ${most} 字 / characters`;
}

function files(form: Extract<AnswerForm, { type: "file" | "photo" }>, value: unknown): string | undefined {
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

const EARTH_RADIUS = 6_371_000;

/** Distance over the surface of a sphere, in metres; within half a percent of the true one. */
function metresBetween(a: Coordinates, b: Coordinates): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Says whether a value is a text with something in it. */
export function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** What is expected of a number of things when it does not fit. */
export function among(count: number, least = 0, most = Infinity, things = ""): string | undefined {
  return count >= least && count <= most ? undefined : `${least}–${most === Infinity ? "" : most} ${things}`;
}

function bounds(what: string, least?: number | string, most?: number | string): string {
  const parts = [least === undefined ? "" : `≥ ${least}`, most === undefined ? "" : `≤ ${most}`];
  return [what, ...parts.filter((part) => part !== "")].join(" ");
}
