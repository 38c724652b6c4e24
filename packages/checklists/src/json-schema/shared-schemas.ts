import { canonicalJson } from "@supervision/domain";
import type { JsonSchema } from "./json-schema.ts";

/** Parts of a schema that stand in it once, under `$defs`, however many items use them: a list of many items stays short and quick to compile. */
export class SharedSchemas {
  readonly #names = new Map<string, string>();
  readonly #definitions = new Map<string, JsonSchema>();

  /** A reference to a part; the same part has one name, which begins with the one proposed. */
  share(proposed: string, schema: JsonSchema): JsonSchema {
    const key = canonicalJson([proposed, schema]);
    const known = this.#names.get(key);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    let name = proposed;
    for (let number = 2; this.#definitions.has(name); number += 1) name = `${proposed}-${number}`;
    this.#names.set(key, name);
    this.#definitions.set(name, schema);
    return { $ref: `#/$defs/${name}` };
  }

  /** The parts by their names, for `$defs`. */
  definitions(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(this.#definitions);
  }
}
