import { foldText } from "../../domain/people/ids.ts";

/**
 * What two spellings of a heading have in common, beyond case and punctuation: `LA_Type_Label`, `DCS's name`,
 * `Name of the Director of Children's Services`, `Date appointed (dd/mm/yyyy)*`. Words are never guessed from their
 * letters: `region code` and `region` stay apart.
 */
export function headingWords(heading: string): string {
  const parted = heading.replace(/([a-z])([A-Z][a-z])/g, "$1 $2");
  const words = foldText(hintless(parted))
    .replace(/\bdirector (?:of )?child(?:ren)?s(?: s)? (?:social care|services?)\b/g, "dcs")
    .replace(/\bdirector(?:s)? (?:of )?children s services?\b/g, "dcs")
    .replace(/\bdcss\b/g, "dcs")
    .replace(/\blocal authorit(?:y|ies)\b/g, (found) => (found.endsWith("ies") ? "las" : "la"));
  return words
    .split(" ")
    .filter((word) => !fillers.has(word))
    .join(" ");
}

const fillers = new Set(["a", "an", "the", "of", "please", "your", "their", "s"]);

// What stands in brackets is how to fill the column in, or a remark: the words before it name it.
function hintless(heading: string): string {
  const bare = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  return /[\p{L}\p{N}]/u.test(bare) ? bare : heading;
}

/** The order of a date that a heading itself asks for: `Date appointed (dd/mm/yyyy)`. */
export function orderInHeading(heading: string): "dmy" | "mdy" | "ymd" | undefined {
  const found = /\b(d{1,2}|m{1,2}|y{2}|y{4})[./ -](d{1,2}|m{1,3})[./ -](d{1,2}|y{2}|y{4})\b/i.exec(heading);
  const order = found
    ?.slice(1)
    .map((part) => part.charAt(0).toLowerCase())
    .join("");
  return order === "dmy" || order === "mdy" || order === "ymd" ? order : undefined;
}
