import { clusters, displayWidth } from "./display-width.ts";

/**
 * Breaks a text into lines of at most `width` columns: between words, and inside one only where it is longer than a
 * line. Further lines are indented by `indent` spaces.
 */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const pad = " ".repeat(width - indent >= 8 ? indent : 0);
  const lines: string[] = [];
  let line = "";
  const room = () => width - (lines.length === 0 ? 0 : pad.length);
  const close = () => {
    lines.push((lines.length === 0 ? "" : pad) + line);
    line = "";
  };
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > room()) close();
    line = line === "" ? word : `${line} ${word}`;
    while (displayWidth(line) > room()) {
      const [head, rest] = breakAt(line, room());
      line = head;
      close();
      line = rest;
    }
  }
  if (line !== "" || lines.length === 0) close();
  return lines;
}

/** The text in at most `width` columns, its end replaced by `mark` where it is longer. */
export function truncate(text: string, width: number, mark: string): string {
  if (displayWidth(text) <= width) return text;
  return cutAt(text, Math.max(1, width - displayWidth(mark)))[0].trimEnd() + mark;
}

// A long word is parted after a hyphen or the like where there is one near enough to the end of the line.
function breakAt(text: string, width: number): [head: string, rest: string] {
  const [head, rest] = cutAt(text, width);
  const at = Math.max(...["-", "/", ".", "_", ";", ","].map((mark) => head.lastIndexOf(mark)));
  return at + 1 < head.length / 3 ? [head, rest] : [head.slice(0, at + 1), head.slice(at + 1) + rest];
}

// At least one character is taken, so that a line of any width comes to an end.
function cutAt(text: string, width: number): [head: string, rest: string] {
  let used = 0;
  let length = 0;
  for (const [cluster] of text.matchAll(clusters)) {
    const more = displayWidth(cluster);
    if (length > 0 && used + more > width) break;
    used += more;
    length += cluster.length;
  }
  return [text.slice(0, length), text.slice(length)];
}
