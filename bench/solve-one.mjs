// One solver, one instance, in a process of its own: node solve-one.mjs <peer> <size as JSON>. Prints one JSON line.
import { instance } from "./instance.mjs";

const [peer, size] = [process.argv[2], JSON.parse(process.argv[3])];
const given = instance(size);
const { load } = await import(`./peers/${peer}.mjs`);
const before = process.cpuUsage();
const times = [performance.now()];
const solver = await load();
times.push(performance.now());
const model = await solver.build(given);
times.push(performance.now());
const value = await solver.solve(model, given);
times.push(performance.now());
const { user, system } = process.cpuUsage(before);
const [loaded, built, solved] = times.slice(1).map((time, at) => time - times[at]);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ value: Math.round(value), loaded, built, solved, peak, cpu: (user + system) / 1000 }));
process.exit(0);
