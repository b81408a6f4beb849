import type { Command } from "commander";
import type { Context } from "../program.ts";
import { registerAllocate } from "./allocate.ts";
import { registerCheck } from "./check.ts";
import { registerExplain } from "./explain.ts";
import { registerProgrammes } from "./programmes.ts";
import { registerReplan } from "./replan.ts";
import { registerValidate } from "./validate.ts";

/** Every command, in the order of the help. A new command is one line here. */
export const commands: readonly ((program: Command, context: Context) => void)[] = [
  registerAllocate,
  registerValidate,
  registerCheck,
  registerExplain,
  registerReplan,
  registerProgrammes,
];
