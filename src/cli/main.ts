import type { Io } from "./io.ts";
import { toolVersion } from "./version.ts";

/**
 * Runs one command line and gives its exit code: 0 the answer is yes, 1 it is no, 2 there is none (usage, input),
 * 70 a mistake of ours. The only place where anything thrown is caught.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout.write(`${toolVersion}\n`);
    return 0;
  }
  try {
    const { run } = await import("./program.ts");
    return await run(argv, io);
  } catch (error) {
    const { reportFailure } = await import("./failure.ts");
    return reportFailure(error, argv, io);
  }
}
