import { certificateOfPlan, type ExportedStage } from "../../app/certificate-of-plan.ts";
import { count } from "../../domain/counting.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { writeFolder } from "../output/write-folder.ts";
import { sourceAt, sourceIf } from "../read-source.ts";

export interface CertificateOptions extends LookOptions {
  readonly out: string;
  readonly scores?: string | undefined;
  readonly force?: boolean | undefined;
}

/** `dcs-plan certificate`: 0 the files are written, of every stage that has a proof. */
export async function runCertificate(path: string, options: CertificateOptions, { io }: Context): Promise<number> {
  const { stages, files } = await certificateOfPlan(sourceAt(path, io), { scores: sourceIf(options.scores, io) });
  await writeFolder(options.out, files, options.force === true);
  const text = options.json
    ? `${JSON.stringify({ stages }, null, 2)}\n`
    : stages.map((one) => `${lineOf(one)}\n`).join("");
  await write(io.stdout, text);
  return 0;
}

function lineOf({ stage, proved, goals, people, file, bytes }: ExportedStage): string {
  if (file === null && goals === 0) return `${stage}: nothing to prove: this plan did not decide it anew`;
  if (file === null) return `${stage}: not exported: none of its ${count(goals, "goal", "goals")} is proved`;
  const what = goals === 0 ? "nothing is lawful" : `${proved} of ${count(goals, "goal", "goals")} proved best`;
  return `${file}: ${what}, ${count(people, "person", "people")}, ${Math.ceil(bytes / 1000)} kB`;
}
