// Every field is read only; a mark that stands everywhere tells nothing.
import { Application, ReflectionFlag, ReflectionKind } from "typedoc";

/** TypeDoc plugin: leaves out the mark “read only”. */
export function withoutReadonly(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    for (const field of project.getReflectionsByKind(ReflectionKind.Property)) {
      field.flags.setFlag(ReflectionFlag.Readonly, false);
    }
  });
}
