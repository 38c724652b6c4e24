/**
 * Decodes and encodes everything that crosses a boundary: registers, schedules, records, indicator data.
 *
 * @packageDocumentation
 */

// Register
export { decodeRegister } from "./register/decode-register.ts";
export { encodeRegisterCsv, encodeRegisterXlsx } from "./register/encode-register.ts";
export { readRegister } from "./register/read-register.ts";
export { registerTemplate } from "./register/template.ts";
export type { SourceFile } from "./tables/table.ts";
