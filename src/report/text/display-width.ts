/** How many columns a terminal gives to a text that `escapeControls` has passed. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A letter with the marks that sit on it: what may not be parted when a line is cut. */
export const clusters = /[^\p{Mn}\p{Me}][\p{Mn}\p{Me}]*|[\p{Mn}\p{Me}]+/gu;

const narrow = /^[\x20-\x7e\u00a1-\u02ff]*$/;
const weightless = /^[\p{Mn}\p{Me}\u1160-\u11ff]$/u;
const pictured = /^(?!\p{RI})\p{Emoji_Presentation}$/u;

function widthOf(character: string): number {
  if (narrow.test(character)) return 1;
  if (weightless.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) || pictured.test(character) ? 2 : 1;
}

function isWide(code: number): boolean {
  return wide.some(([from, to]) => code >= from && code <= to);
}

// Unicode's East Asian Width, classes W and F, by block; a fixed table gives the same lines on every Node version.
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];
