/** About as many characters as are written at once. */
const pieceLength = 262_144;

/** Gathers lines into pieces: each line alone would cost a call of the system. */
export function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
