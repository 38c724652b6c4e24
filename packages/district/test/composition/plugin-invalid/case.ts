import type { Plugin } from "@supervision/domain";
import type { Sample } from "../../sample-content.ts";

// What callers without the compiler write: an import that does not exist, and a plugin read from a file.
const untyped: Plugin[] = JSON.parse(`[
  null,
  { "id": "riverside", "version": "1.0.0", "requires": {}, "contributes": "none",
    "overrides": [{ "kind": "list", "target": "national/routine", "basedOn": "2024-01", "effective": { "from": "2025-09-01" } }] }
]`);

export const sample: Sample = {
  shows: "Values that are no plugins are named by their place.",
  plugins: untyped,
};
