import type { Task } from "./task.ts";

/** The day of a task's window on which it belongs: multiples of the golden ratio lie evenly in every stretch of it, and an institution has its place in each. */
export function wishedDay({ from, until, share, portion }: Task, institution: number): number {
  const phase = (Math.imul(institution + 1, 0x9e3779b1) >>> 0) / 4_294_967_296;
  return from + Math.floor((share + (phase - 0.5) * portion) * (until - from + 1));
}
