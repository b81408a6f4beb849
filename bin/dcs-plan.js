#!/usr/bin/env node
import { main, prepareRuntime } from "../dist/main.js";

prepareRuntime(process.versions.node);
process.exitCode = await main(process.argv.slice(2), process);
