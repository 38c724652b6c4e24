import type {
  FollowUpRecord,
  Finding,
  Inspector,
  Institution,
  IsoDate,
  ItemRef,
  Period,
  Recusal,
  Rectification,
  Register,
  SchoolTerm,
  Visit,
  VisitKind,
  VisitRecord,
} from "@supervision/domain";
import type { StageCoefficients } from "@supervision/indicators";
import type { RuleScore, UnscheduledVisit } from "@supervision/schedule";
import type { OtherVisit } from "@supervision/schedule";
import type { LoadEntry } from "@supervision/schedule/load";
import type { VisitEvent } from "@supervision/schedule/progress";
import { expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { coefficientsSchema } from "./coefficients.ts";
import type {
  inspectorSchema,
  institutionSchema,
  recusalSchema,
  registerSchema,
  termSchema,
} from "./register.ts";
import type { ScheduleFile } from "../../schedule/schedule-file.ts";
import type { scheduleSchema, scoreSchema, unscheduledSchema } from "./schedule.ts";
import type { loadLedgerSchema } from "./load-ledger.ts";
import type { otherVisitsSchema } from "./other-visits.ts";
import type { visitEventsSchema } from "./visit-events.ts";
import type {
  findingSchema,
  followUpRecordSchema,
  rectificationSchema,
  visitRecordSchema,
  visitSchema,
} from "./visits.ts";
import type { isoDate, itemRef, period, visitKind } from "./words.ts";

it("every schema gives exactly the interface of its record", () => {
  expectTypeOf<z.output<typeof isoDate>>().toEqualTypeOf<IsoDate>();
  expectTypeOf<z.output<typeof itemRef>>().toEqualTypeOf<ItemRef>();
  expectTypeOf<z.output<typeof visitKind>>().toEqualTypeOf<VisitKind>();
  expectTypeOf<z.output<typeof period>>().toEqualTypeOf<Period>();
  expectTypeOf<z.output<typeof institutionSchema>>().toEqualTypeOf<Institution>();
  expectTypeOf<z.output<typeof inspectorSchema>>().toEqualTypeOf<Inspector>();
  expectTypeOf<z.output<typeof recusalSchema>>().toEqualTypeOf<Recusal>();
  expectTypeOf<z.output<typeof termSchema>>().toEqualTypeOf<SchoolTerm>();
  expectTypeOf<z.output<typeof registerSchema>>().toEqualTypeOf<Register>();
  expectTypeOf<z.output<typeof visitSchema>>().toEqualTypeOf<Visit>();
  expectTypeOf<z.output<typeof findingSchema>>().toEqualTypeOf<Finding>();
  expectTypeOf<z.output<typeof visitRecordSchema>>().toEqualTypeOf<VisitRecord>();
  expectTypeOf<z.output<typeof rectificationSchema>>().toEqualTypeOf<Rectification>();
  expectTypeOf<z.output<typeof followUpRecordSchema>>().toEqualTypeOf<FollowUpRecord>();
  expectTypeOf<z.output<typeof otherVisitsSchema>>().toEqualTypeOf<readonly OtherVisit[]>();
  expectTypeOf<z.output<typeof loadLedgerSchema>>().toEqualTypeOf<readonly LoadEntry[]>();
  expectTypeOf<z.output<typeof visitEventsSchema>>().toExtend<readonly VisitEvent[]>();
  expectTypeOf<readonly VisitEvent[]>().toExtend<z.output<typeof visitEventsSchema>>();
  // The interface writes the reason as an intersection, which only mutual assignability sees through.
  expectTypeOf<z.output<typeof unscheduledSchema>>().toExtend<UnscheduledVisit>();
  expectTypeOf<UnscheduledVisit>().toExtend<z.output<typeof unscheduledSchema>>();
  expectTypeOf<z.output<typeof scoreSchema>>().toEqualTypeOf<RuleScore>();
  expectTypeOf<z.output<typeof scheduleSchema>>().toExtend<ScheduleFile>();
  expectTypeOf<ScheduleFile>().toExtend<z.output<typeof scheduleSchema>>();
  expectTypeOf<z.output<typeof coefficientsSchema>>().toExtend<readonly StageCoefficients[]>();
});
