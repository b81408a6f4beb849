/**
 * A stable id made of a name: lower case, accents dropped, anything else than letters and digits a hyphen.
 * `slugOf("Kingston upon Hull, City of")` is `kingston-upon-hull-city-of`.
 */
export function slugOf(...names: readonly string[]): string {
  return names
    .map(foldText)
    .filter((part) => part !== "")
    .join("-")
    .replaceAll(" ", "-");
}

/**
 * What two spellings of one name have in common: lower case, without accents and apostrophes, `&` as `and`,
 * words parted by single spaces.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return foldAscii(text);
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase()
    .replace(/['’‘`]/gu, "")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const ascii = /^[\0-\x7f]*$/;

// The same, without Unicode's tables, which take a while to load: most texts are of this kind.
function foldAscii(text: string): string {
  return text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
