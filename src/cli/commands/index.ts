import type { Command } from "commander";
import type { Context } from "../context.ts";
import { registerAllocate } from "./allocate.ts";
import { registerCertificate } from "./certificate.ts";
import { registerChances } from "./chances.ts";
import { registerChanges } from "./changes.ts";
import { registerCheck } from "./check.ts";
import { registerCompare } from "./compare.ts";
import { registerDiff } from "./diff.ts";
import { registerDraw } from "./draw.ts";
import { registerExplain } from "./explain.ts";
import { registerExplainCode } from "./explain-code.ts";
import { registerForecast } from "./forecast.ts";
import { registerInspector } from "./inspector.ts";
import { registerLetters } from "./letters.ts";
import { registerLog } from "./log.ts";
import { registerPair } from "./pair.ts";
import { registerProgress } from "./progress.ts";
import { registerReadiness } from "./readiness.ts";
import { registerReplan } from "./replan.ts";
import { registerCompletion } from "./set-up/completion.ts";
import { registerInit } from "./set-up/init.ts";
import { registerManual } from "./set-up/manual.ts";
import { registerProgrammes } from "./set-up/programmes.ts";
import { registerSchema } from "./set-up/schema.ts";
import { registerStatus } from "./status.ts";
import { registerValidate } from "./validate.ts";
import { registerVerifyDraw } from "./verify-draw.ts";

type Register = (program: Command, context: Context) => void;

/** Every command by its name, under the heading of the help where it stands. A new command is one line here. */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, Register>>>> = {
  "Start here:": {
    check: registerCheck,
    allocate: registerAllocate,
    validate: registerValidate,
    explain: registerExplain,
    replan: registerReplan,
  },
  "Plan:": { pair: registerPair, compare: registerCompare, forecast: registerForecast, draw: registerDraw },
  "Check and prove:": {
    "explain-code": registerExplainCode,
    log: registerLog,
    chances: registerChances,
    certificate: registerCertificate,
    inspector: registerInspector,
    "verify-draw": registerVerifyDraw,
  },
  "People:": { changes: registerChanges, letters: registerLetters, readiness: registerReadiness },
  "Report:": { progress: registerProgress, diff: registerDiff, status: registerStatus },
  "Set up:": {
    init: registerInit,
    programmes: registerProgrammes,
    schema: registerSchema,
    completion: registerCompletion,
    manual: registerManual,
  },
};

/** The names of all commands, in the order of the help. */
export const commandNames: readonly string[] = Object.values(commandGroups).flatMap((group) => Object.keys(group));
