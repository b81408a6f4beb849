import { type Announcement, announcementDigest } from "../../domain/draw/announcement.ts";
import { UsageError, usageError } from "../../domain/errors.ts";
import { type DrawFile, parseAnnouncement } from "../../files/draw/announcement-file.ts";
import type { Source } from "../source.ts";

/** What a file of a draw holds. @throws UsageError with all that is wrong with it */
export async function readDrawFile<T>(
  { file, read }: Source,
  parse: (source: { file: string; bytes: Uint8Array }) => DrawFile<T>,
): Promise<T> {
  const parsed = parse({ file, bytes: await read() });
  if ("findings" in parsed) throw new UsageError(parsed.findings);
  return parsed.value;
}

/** An announcement as it was published. @throws UsageError where it cannot be read, or its digest is not its own */
export async function readAnnouncement(source: Source): Promise<Announcement> {
  const announcement = await readDrawFile(source, parseAnnouncement);
  const expected = announcementDigest(announcement);
  if (announcement.digest === expected) return announcement;
  throw usageError("draw/announcement", { found: announcement.digest, expected }, { file: source.file });
}
