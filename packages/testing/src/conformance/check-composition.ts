import type { Issue, Plugin } from "@supervision/domain";
import { checkDistrict } from "@supervision/district";
import { requiredPluginNotGiven } from "../issues.ts";

/**
 * Composes a plugin alone with what it requires, and with that only.
 *
 * Issues: `required-plugin-not-given`, and every error of composition.
 */
export function checkComposition(plugin: Plugin, others: readonly Plugin[]): readonly Issue[] {
  const needed = new Map<string, Plugin>();
  const missing: Issue[] = [];
  const enter = (one: Plugin): void => {
    for (const id of Object.keys(one.requires)) {
      if (needed.has(id) || id === plugin.id) continue;
      const found = others.find((other) => other.id === id);
      if (found === undefined) missing.push(requiredPluginNotGiven(id, ["requires", id]));
      else {
        needed.set(id, found);
        enter(found);
      }
    }
  };
  enter(plugin);
  if (missing.length > 0) return missing;
  const checked = checkDistrict({
    id: "conformance",
    name: "插件检验",
    plugins: [...needed.values(), plugin],
    zones: { levels: ["责任区"], zones: { all: { name: "全区", members: { asRegistered: true } } } },
  });
  return checked.ok ? [] : checked.issues.filter((issue) => issue.severity === "error");
}
