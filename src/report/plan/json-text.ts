/**
 * A value as JSON. What JSON itself would leave as it is but a terminal obeys (a C1 control, a turn of the writing
 * direction, a character without a shape) is written as `\u202e`: the same value to every reader.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(obeyed, escapeUnits);
}

const obeyed = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
