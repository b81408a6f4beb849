/**
 * The text with everything that a terminal would obey instead of show written out: control characters and ANSI codes,
 * marks that turn the direction of writing, characters without a shape. `"a\u202eb"` becomes `a\u202eb` in plain letters.
 */
export function escapeControls(text: string): string {
  return plain.test(text) ? text : text.replace(hidden, escapeOf);
}

const plain = /^[\x20-\x7e]*$/;

// A mark at the very start would sit on the border of its cell; Hangul fillers count as letters but show nothing.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|^\p{M}/gu;

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
