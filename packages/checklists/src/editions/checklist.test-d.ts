import { definePlugin } from "@supervision/domain";
import { expectTypeOf } from "vitest";
import { edition2024, riverside } from "../../test/editions.ts";
import { schoolRoutine } from "../school/index.ts";
import type { Checklist, ItemIds } from "./checklist.ts";

/** The item ids a checklist's type carries. */
type IdsOf<List> = List extends Checklist<string, infer Items extends ItemIds> ? Items : never;

// Item ids are kept by edition.
expectTypeOf(schoolRoutine.id).toEqualTypeOf<"school/routine">();
expectTypeOf<keyof IdsOf<typeof riverside>>().toEqualTypeOf<"2024-01" | "2026-09">();
expectTypeOf<IdsOf<typeof riverside>["2026-09"]>().toEqualTypeOf<
  "fire-exit" | "round" | "homework" | "lesson" | "river-fence" | "highlights"
>();
expectTypeOf<keyof typeof edition2024.items>().toEqualTypeOf<
  "fire-exit" | "fast-class" | "patrol" | "lesson" | "order" | "homework" | "highlights"
>();

// Any checklist is a Checklist, and a plugin keeps the ids it adds.
expectTypeOf(riverside).toExtend<Checklist>();
const plugin = definePlugin({ id: "riverside", version: "1.0.0", contributes: [riverside] });
expectTypeOf(plugin.contributes[0]?.id).toEqualTypeOf<"riverside/routine" | undefined>();
