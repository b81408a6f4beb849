/** Says on a terminal how far the runs have come, and how long the others will take; elsewhere it is silent. */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  const begun = Date.now();
  let said = 0;
  const shows = !quiet && stream.isTTY;
  return {
    say: (done, of) => {
      const now = Date.now();
      if (!shows || (now - said < 250 && done < of)) return;
      said = now;
      const left = Math.round(((now - begun) / done) * (of - done) * 0.001);
      stream.write(`\r${done} of ${of} runs, ${Math.floor(left / 60)} min ${left % 60} s left   `);
    },
    end: () => {
      if (shows && said > 0) stream.write("\r\u001b[K");
    },
  };
}

export interface Progress {
  readonly say: (done: number, of: number) => void;
  readonly end: () => void;
}
