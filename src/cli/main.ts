import { toolVersion } from "../app/version.ts";
import { UsageError } from "../domain/errors.ts";
import { type Io, tolerateStreamErrors, write } from "./io.ts";

export { prepareRuntime } from "./prepare-runtime.ts";

/**
 * Runs one command line and gives its exit code: 0 the answer is yes, 1 it is no, 2 there is none (usage, input),
 * 70 a mistake of ours. The only place where anything thrown is caught.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  tolerateStreamErrors(io);
  try {
    if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
      await write(io.stdout, `${toolVersion}\n`);
      return 0;
    }
    const { run } = await import("./program.ts");
    return await run(argv, io);
  } catch (error) {
    const { reportFailure } = await import("./failure.ts");
    // Where not even standard error takes anything, the exit code is all that is left to tell.
    return await reportFailure(error, argv, io).catch((second: unknown) => {
      if (second instanceof UsageError) return 2;
      throw second;
    });
  }
}
