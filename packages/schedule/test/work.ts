import type { Institution, Visit } from "@supervision/domain";
import { routineVisit, schoolNamed } from "./riverside.ts";

/** How long work takes in the tests. */
export const times = {
  speed: 30,
  unknownWay: 60,
  onSite: { usual: 120, special: 240 },
  writing: 40,
  followUp: 20,
};

/** Where inspectors set out. */
export const office = { longitude: 117, latitude: 36 };

/** A school due north of the office. */
const at = (id: string, latitude: number): Institution =>
  schoolNamed(id, { coordinates: { longitude: 117, latitude } });

/** A tenth and two tenths of a degree of latitude away: 11.12 km each, 22 minutes at 30 km/h. */
export const institutions: readonly Institution[] = [at("S1", 36.1), at("S2", 36.2)];

/** A visit of `I1` to one of them. */
export const visitTo = (id: string, institution: string, more: Partial<Visit> = {}): Visit =>
  routineVisit({ id, institution, ...more });
