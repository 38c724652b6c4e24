/** A copy of plain data that may be changed. */
export function copyOf<Value extends object>(data: Value): Value {
  const copy: Value = JSON.parse(JSON.stringify(data));
  return copy;
}
