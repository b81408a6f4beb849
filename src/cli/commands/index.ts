import type { Command } from "commander";
import type { Context } from "../program.ts";
import { registerAllocate } from "./allocate.ts";
import { registerCheck } from "./check.ts";
import { registerCompare } from "./compare.ts";
import { registerDiff } from "./diff.ts";
import { registerExplain } from "./explain.ts";
import { registerLog } from "./log.ts";
import { registerLetters } from "./letters.ts";
import { registerProgrammes } from "./programmes.ts";
import { registerReplan } from "./replan.ts";
import { registerStatus } from "./status.ts";
import { registerValidate } from "./validate.ts";

/** Every command, in the order of the help. A new command is one line here. */
export const commands: readonly ((program: Command, context: Context) => void)[] = [
  registerAllocate,
  registerValidate,
  registerCheck,
  registerExplain,
  registerDiff,
  registerCompare,
  registerReplan,
  registerStatus,
  registerLog,
  registerLetters,
  registerProgrammes,
];
