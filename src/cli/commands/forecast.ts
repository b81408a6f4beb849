import { type Command, Option } from "commander";
import { forecastFormats } from "../../report/forecast/forecast-formats.ts";
import type { Context } from "../context.ts";
import type { ForecastOptions } from "../forecast/forecast-options.ts";
import { addInputOptions, addLookOptions, collect, jsonOption, usualFormat } from "../options.ts";

export function registerForecast(program: Command, context: Context): void {
  const command = program
    .command("forecast")
    .summary("turnover: will everyone be trained in time, are the places enough")
    .description(
      "Simulates years of turnover among directors. In each, the plan is made again by the same engine with the fewest moves. Says how likely the programme's promise is kept, with bands and standard errors.",
    )
    .argument("[councils.csv]", "the councils and their directors; - for standard input")
    .optionsGroup("Input:")
    .option("--mentors <csv>", "a given cadre, instead of choosing one")
    .optionsGroup("Forecast:")
    .option("--runs <n>", "how many runs; run k is the same alone or among thousands", "200")
    .option("--until-error <share>", "stop once the standard errors of the promise are this small: 0.5%")
    .option("--years <n>", "how many years ahead", "10")
    .option("--assume <id=value>", "set an assumption: turnover=0.34 (repeatable)", collect, [])
    .option("--history <changes-by-year.csv>", "fit turnover and interims to a table of yearly changes")
    .option("--goals <names>", "a simplification: place by these goals of the programme only, as placed,fill-early,lot")
    .option("--size <what>", "find the fewest places a year, or mentors, that serve everyone: places,mentors")
    .option("--certainty <share>", "with which certainty --size must serve everyone", "90%")
    .option("--sensitivity", "find which assumption moves the answer most (36 times the runs)")
    .option("--workers <n>", "worker threads (default: one for each core)")
    .option("--shard <k/n>", "make one part of the runs, to be merged: 3/8")
    .option("--merge <parts...>", "join the parts that --shard wrote to the whole forecast");
  addInputOptions(command);
  command
    .optionsGroup("Output:")
    .addOption(
      new Option("--format <f>", `how to print the forecast; ${usualFormat("table")}`).choices([...forecastFormats]),
    )
    .addOption(jsonOption())
    .option("--report <format=path>", "write one more output of the same run (repeatable)", collect, [])
    .option("-o, --out <file>", "write to a file instead of standard output (-)")
    .option("--force", "overwrite files that exist");
  addLookOptions(command);
  command.action(async (councils: string | undefined, options: ForecastOptions) => {
    const { runForecast } = await import("../run/run-forecast.ts");
    context.exitCode = await runForecast(councils, options, context);
  });
}
