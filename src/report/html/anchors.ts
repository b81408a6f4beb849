/** The anchor of a council's row: `#council-E06000015`. */
export function councilAnchor(code: string): string {
  return `council-${safe(code)}`;
}

/** The anchor of a person's row: `#person-d-0324`. */
export function personAnchor(id: string): string {
  return `person-${safe(id)}`;
}

// Ids come from people's files. What would have to be escaped in a link is written as its code point, so that two
// ids never meet in one anchor.
function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16)}~`);
}
