import type { Command } from "../terminal/command.ts";
import { check } from "./check.ts";
import { demo } from "./demo.ts";
import { describe } from "./describe.ts";
import { diff } from "./diff.ts";
import { importRegister } from "./import-register.ts";
import { indicators } from "./indicators.ts";
import { report } from "./report.ts";
import { scheduleChange } from "./schedule-change.ts";
import { scheduleCheck } from "./schedule-check.ts";
import { scheduleForm } from "./schedule-form.ts";
import { scheduleProgress } from "./schedule-progress.ts";
import { scheduleWhy } from "./schedule-why.ts";
import { year } from "./year.ts";

/** Every command, in the order of the overview. What a command needs is loaded when it runs, so that starting stays quick. */
export const commands: readonly Command[] = [
  check,
  describe,
  importRegister,
  year,
  scheduleCheck,
  scheduleProgress,
  scheduleChange,
  scheduleForm,
  scheduleWhy,
  indicators,
  report,
  diff,
  demo,
];
