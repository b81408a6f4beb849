// Makes a councils file of any size and the programme for it:
//   node bench/generate.mjs --people 10000 --intakes 10 --shares region --seed 1 --out folder
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { diceFrom } from "./dice.mjs";

/**
 * @param size people, intakes; `shares`: which of region, experience, type are shared fairly in every intake;
 *   `stages`: placing, or all (with the choice of a cadre of 20, and its pairing with the newly appointed)
 * @returns the paths of councils.csv and programme.json in `folder`
 */
export async function generate({ people, intakes, shares, stages = "placing", seed = 1 }, folder) {
  mkdirSync(folder, { recursive: true });
  const paths = { councils: join(folder, "councils.csv"), programme: join(folder, "programme.json") };
  writeFileSync(paths.programme, `${JSON.stringify(programme({ people, intakes, shares, stages }), null, 2)}\n`);
  const file = createWriteStream(paths.councils);
  file.write(`${columns.join(",")}\n`);
  const dice = diceFrom(seed);
  for (let from = 0; from < people; from += 1000) {
    const rows = Array.from({ length: Math.min(1000, people - from) }, (_, at) => row(dice, from + at, intakes));
    if (!file.write(rows.join(""))) await new Promise((done) => file.once("drain", done));
  }
  file.end();
  await finished(file);
  return paths;
}

const columns = [
  ..."council_code,council,director_id,director,region,type,status,appointed_on,director_since,applied_on".split(","),
  ..."preferred_intakes,unavailable_intakes,judgement,mentor_volunteer".split(","),
];

// The proportions of the 150 councils of 2009.
const regions = [
  [33, "London"],
  [23, "North West"],
  [19, "South East"],
  [16, "South West"],
  [15, "Yorkshire and The Humber"],
  [14, "West Midlands"],
  [12, "North East"],
  [11, "East of England"],
  [9, "East Midlands"],
];
const types = [
  [55, "unitary"],
  [36, "metropolitan district"],
  [32, "London borough"],
  [27, "county"],
];
const judgements = [
  [93, "well"],
  [40, "adequate"],
  [10, "excellent"],
  [9, "poor"],
];

const firstYear = 2009;
const intakeId = (at) => `${firstYear + at}-${String(firstYear + at + 1).slice(2)}`;

function row(dice, number, intakes) {
  const month = 2009 * 12 + 7 - dice.below(dice.chance(85) ? 54 : 12);
  const appointed = dayOf(month, dice);
  const since = dice.chance(30) ? dayOf(month - 1 - dice.below(80), dice) : appointed;
  const wished = dice.chance(65) ? [...new Set(Array.from({ length: 3 }, () => early(dice, intakes)))] : [];
  const away = dice.chance(15) ? [dice.below(intakes)].filter((at) => !wished.includes(at)) : [];
  const cells = [
    `C${number}`,
    `Council ${number}`,
    `d-${(number * 7919) % 10_000_019}`,
    `Director ${number}`,
    dice.weighted(regions),
    dice.weighted(types),
    "permanent",
    appointed,
    since,
    dice.chance(40) ? `2009-07-${String(dice.between(10, 31))}` : "",
    wished.map(intakeId).join(";"),
    away.map(intakeId).join(";"),
    dice.weighted(judgements),
    dice.chance(34) ? "yes" : "no",
  ];
  return `${cells.join(",")}\n`;
}

/** Early intakes are asked for more often. */
function early(dice, intakes) {
  return Math.min(dice.below(intakes), dice.below(intakes));
}

function dayOf(month, dice) {
  const day = String(dice.between(1, 28)).padStart(2, "0");
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${day}`;
}

function programme({ people, intakes, shares, stages }) {
  const use = (rule, given = {}) => ({ rule: `${rule}@1`, ...given });
  const share = (by) => use("fair-share", { id: `${by}-share`, with: { by } });
  const permanent = use("status-allowed", { with: { statuses: ["permanent"] } });
  const cadre = {
    stage: "cadre",
    size: 20,
    who: [
      use("volunteer"),
      permanent,
      use("experienced", { with: { months: 36 } }),
      use("judged-good", { with: { judgements: ["excellent", "well"] } }),
      use("expected-to-stay", { with: { months: 24 } }),
    ],
    rules: [use("exactly-full", { id: "cadre-size" })],
    goals: [share("region"), share("type"), use("most-experienced"), use("lot")],
  };
  const placing = {
    stage: "placing",
    who: [permanent],
    rules: [use("in-post-by-start"), use("available"), use("applied-in-time"), use("places")],
    goals: [
      ...[use("placed"), use("fill-early"), use("poor-first", { with: { policy: "first" } })],
      ...["region", "experience", "type"].filter((by) => shares.includes(by)).map(share),
      ...[use("preference"), use("longest-in-post"), use("lot")],
    ],
  };
  const pairing = {
    stage: "pairing",
    capacity: 2,
    startsOn: "2009-11-02",
    endsOn: "2010-11-01",
    who: [use("newly-appointed", { with: { months: 12 } }), permanent, use("not-in-cadre")],
    rules: [use("not-oneself"), use("not-own-council"), use("places", { id: "mentor-load" })],
    goals: [use("placed", { id: "paired" }), use("same-region"), use("even-load"), use("same-type"), use("lot")],
  };
  return {
    format: "dcs-plan/programme",
    formatVersion: "1.0",
    id: `bench-${people}-${intakes}`,
    title: `${people} people, ${intakes} intakes`,
    asOf: "2009-09-01",
    seed: "bench",
    rows: "posts",
    words: {
      ...{ participant: "director", participants: "directors", council: "council", councils: "councils" },
      ...{ intake: "intake", intakes: "intakes", mentor: "mentor", mentors: "mentors" },
    },
    regions: regions.map(([, name]) => name),
    types: types.map(([, name]) => name),
    bands: { experience: { since: "directorSince", months: [12, 36] } },
    intakes: Array.from({ length: intakes }, (_, at) => ({
      id: intakeId(at),
      // As in the real programme later intakes are larger; one in fifty is left waiting.
      places: Math.floor((people * 98 * (intakes + at)) / (50 * intakes * (3 * intakes - 1))),
      startsOn: `${firstYear + at}-11-02`,
      endsOn: `${firstYear + at + 1}-11-01`,
      ...(at === 0 ? { applicationsCloseOn: "2009-07-31" } : {}),
    })),
    stages: stages === "all" ? [cadre, placing, pairing] : [placing],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "1000" },
      intakes: { type: "string", default: "10" },
      shares: { type: "string", default: "region,experience,type" },
      stages: { type: "string", default: "placing" },
      seed: { type: "string", default: "1" },
      out: { type: "string", default: "." },
    },
  });
  const { people, intakes, shares, seed, ...rest } = values;
  const size = { people: Number(people), intakes: Number(intakes), seed: Number(seed), shares: shares.split(",") };
  console.log(await generate({ ...size, stages: rest.stages }, rest.out));
}
