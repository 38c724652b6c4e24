import {
  checkDistrict,
  type CompositionOptions,
  type District,
  type DistrictDefinition,
  type DistrictOn,
} from "@supervision/district";
import { isIsoDate } from "@supervision/domain";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { CompositionFailed, DateInvalid } from "./errors.ts";

/**
 * The district a host serves.
 *
 * @term 区县服务的方法
 */
export interface DistrictServiceShape {
  /** The composed district. */
  readonly district: District;
  /** Everything in force on a day; the day may come from outside and is checked. */
  readonly on: (date: string) => Effect.Effect<DistrictOn, DateInvalid>;
}

/**
 * The district as a service; {@link districtLayer} or {@link districtLayerOf} provides it.
 *
 * @term 区县服务
 */
export class DistrictService extends Context.Service<DistrictService, DistrictServiceShape>()(
  "@supervision/effect/DistrictService",
) {}

/**
 * Provides a district that is already composed.
 *
 * @example
 * ```ts
 * import { composeDistrict } from "@supervision/district";
 * import { districtLayer, DistrictService } from "@supervision/effect";
 * import * as Effect from "effect/Effect";
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [], zones });
 * const name = DistrictService.use(({ on }) => on("2026-03-02")).pipe(
 *   Effect.map((today) => today.districtId),
 *   Effect.provide(districtLayer(riverside)),
 * );
 * console.log(await Effect.runPromise(name)); // => riverside
 * ```
 */
export function districtLayer(district: District): Layer.Layer<DistrictService> {
  return Layer.succeed(DistrictService, {
    district,
    on: (date) =>
      isIsoDate(date) ? Effect.sync(() => district.on(date)) : Effect.fail(new DateInvalid({ date })),
  });
}

/** Composes a district when the layer is built; fails with {@link CompositionFailed} and every issue when it does not hold together. */
export function districtLayerOf(
  definition: DistrictDefinition,
  options: CompositionOptions = {},
): Layer.Layer<DistrictService, CompositionFailed> {
  return Layer.unwrap(
    Effect.suspend(() => {
      const checked = checkDistrict(definition, options);
      return checked.ok
        ? Effect.succeed(districtLayer(checked.value))
        : Effect.fail(new CompositionFailed({ issues: checked.issues }));
    }),
  );
}
