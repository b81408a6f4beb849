import { renameSync, rmSync, type Stats } from "node:fs";
import { constants, copyFile, type FileHandle, link, open, readlink, realpath, rename, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../../domain/errors.ts";
import type { Content } from "../../report/reporter.ts";

/** A file and all that it is to hold. */
export interface FileToWrite {
  readonly path: string;
  readonly content: Content;
}

/** What a path leads to: a regular file, nothing yet, a folder, or something that takes bytes as they come. */
export interface Destination {
  readonly kind: "file" | "nothing" | "folder" | "stream";
  /** With every link followed, also one that leads to nothing yet. */
  readonly path: string;
  readonly about?: Stats;
}

/**
 * Writes all the files or none: each is complete and on the disk beside its place before the first one takes its place,
 * and where one cannot, those before it are put back. A device or a named pipe takes its bytes as they come.
 * @param force whether a file that exists may be replaced; without it the last step fails where one has appeared
 * @throws UsageError `output/failed` or `output/exists`, with the path and the system's reason
 */
export async function writeFiles(files: readonly FileToWrite[], force: boolean): Promise<void> {
  // What has to be undone unless everything succeeds, and what has to be tidied in any case; last things first.
  const steps: Steps = { undo: [], tidy: [] };
  const stopListening = onTermination(() => takeBack(steps));
  try {
    const staged: Staged[] = [];
    for (const file of files) staged.push(await reporting(file.path, () => stage(file, steps)));
    for (const one of staged) await reporting(one.path, () => takePlace(one, force, steps));
    run(steps.tidy);
  } catch (error) {
    takeBack(steps);
    throw error;
  } finally {
    stopListening();
  }
}

/** Where a path leads, through links. */
export async function destinationOf(path: string): Promise<Destination> {
  try {
    const about = await stat(path);
    const kind = about.isDirectory() ? "folder" : about.isFile() ? "file" : "stream";
    // A device is opened by the name it was given: what /dev/stdout leads to may have no name of its own.
    return { kind, path: kind === "stream" ? path : await realpath(path), about };
  } catch {
    return { kind: "nothing", path: await endOfLinks(resolve(path)) };
  }
}

interface Steps {
  readonly undo: (() => void)[];
  readonly tidy: (() => void)[];
}

interface Staged {
  readonly path: string;
  readonly destination: Destination;
  /** Where its bytes are, complete; absent where they have gone to a device. */
  readonly beside?: string;
}

async function stage({ path, content }: FileToWrite, { tidy }: Steps): Promise<Staged> {
  const destination = await destinationOf(path);
  if (destination.kind === "folder") throw new Error("it is a folder");
  if (destination.kind === "stream") {
    await filled(await open(path, "w"), content);
    return { path, destination };
  }
  const { file, name } = await openBeside(destination.path, tidy.length + 1);
  tidy.push(() => rmSync(name, { force: true }));
  const { about } = destination;
  await filled(file, content, async () => {
    if (about === undefined) return;
    // Who may read a file stays as it was. Only root may give files away, and nobody else needs to.
    await file.chown(about.uid, about.gid).catch(() => undefined);
    await file.chmod(about.mode);
  });
  return { path, destination, beside: name };
}

async function takePlace({ path, destination, beside }: Staged, force: boolean, steps: Steps): Promise<void> {
  if (beside === undefined) return;
  const place = destination.path;
  if (!force) {
    await linkOrCopy(beside, place);
    steps.undo.push(() => rmSync(place, { force: true }));
    return;
  }
  if ((await destinationOf(path)).kind === "file") {
    const aside = `${beside}-old`;
    await linkOrCopy(place, aside);
    steps.tidy.push(() => rmSync(aside, { force: true }));
    steps.undo.push(() => renameSync(aside, place));
  } else steps.undo.push(() => rmSync(place, { force: true }));
  await rename(beside, place);
}

// A link fails where the name is taken, in one step with making it. Some disks have no links: there a copy does the same.
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** Writes until all is written, also where the system takes less at a time than it was given. */
async function filled(file: FileHandle, content: Content, before?: () => Promise<void>): Promise<void> {
  try {
    const pieces = typeof content === "object" && "pieces" in content ? content.pieces : [content];
    for (const piece of pieces) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
        if (bytesWritten === 0) throw new Error("nothing more could be written");
        at += bytesWritten;
      }
    }
    await before?.();
    await file.sync().catch((error: unknown) => {
      // Pipes and devices cannot be synchronised, and need not be.
      if (!["EINVAL", "ENOTSUP", "EROFS"].includes(codeOf(error))) throw error;
    });
  } finally {
    await file.close();
  }
}

// Not named after the target, whose name may be as long as the disk allows. A name may be left over from a run that was
// killed under the same process number: then the next one is tried. Each file of a run begins with a number of its own.
async function openBeside(path: string, from: number): Promise<{ readonly file: FileHandle; readonly name: string }> {
  for (let number = from; ; number++) {
    const name = join(dirname(path), `.dcs-plan-${process.pid}-${number}.part`);
    try {
      return { file: await open(name, "wx", 0o666), name };
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || number === from + 1_000) throw error;
    }
  }
}

async function endOfLinks(path: string, depth = 0): Promise<string> {
  const to = await readlink(path).catch(() => undefined);
  if (to === undefined || depth === 40) return path;
  return endOfLinks(resolve(dirname(path), to), depth + 1);
}

/** Runs `clean` and lets the signal end the process, as it would have. Gives the way to stop that. */
function onTermination(clean: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    clean();
    stop();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return stop;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function takeBack({ undo, tidy }: Steps): void {
  run(undo);
  run(tidy);
}

function run(steps: (() => void)[]): void {
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    try {
      step();
    } catch {
      // The others are still worth doing, and what went wrong first is what is reported.
    }
  }
}

async function reporting<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error) === "EEXIST" ? "output/exists" : "output/failed";
    const reason = error instanceof Error ? error.message : String(error);
    const params = { path, reason, option: "--out" };
    throw new UsageError([{ code, severity: "error", where: { file: path }, params }]);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
