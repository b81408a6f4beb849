import type { Command } from "commander";
import type { Context } from "../program.ts";
import { registerAllocate } from "./allocate.ts";
import { registerCheck } from "./check.ts";
import { registerCompare } from "./compare.ts";
import { registerCompletion } from "./completion.ts";
import { registerDiff } from "./diff.ts";
import { registerExplain } from "./explain.ts";
import { registerExplainCode } from "./explain-code.ts";
import { registerForecast } from "./forecast.ts";
import { registerInit } from "./init.ts";
import { registerLetters } from "./letters.ts";
import { registerLog } from "./log.ts";
import { registerManual } from "./manual.ts";
import { registerPair } from "./pair.ts";
import { registerProgrammes } from "./programmes.ts";
import { registerReadiness } from "./readiness.ts";
import { registerReplan } from "./replan.ts";
import { registerSchema } from "./schema.ts";
import { registerStatus } from "./status.ts";
import { registerValidate } from "./validate.ts";

/** Every command by its name, in the order of the help. A new command is one line here. */
export const commands: Readonly<Record<string, (program: Command, context: Context) => void>> = {
  allocate: registerAllocate,
  pair: registerPair,
  validate: registerValidate,
  check: registerCheck,
  explain: registerExplain,
  diff: registerDiff,
  compare: registerCompare,
  replan: registerReplan,
  forecast: registerForecast,
  status: registerStatus,
  log: registerLog,
  letters: registerLetters,
  readiness: registerReadiness,
  programmes: registerProgrammes,
  "explain-code": registerExplainCode,
  schema: registerSchema,
  init: registerInit,
  completion: registerCompletion,
  manual: registerManual,
};
