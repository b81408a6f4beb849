import { letterTemplate } from "./letter-template.ts";

/** A file of a starter folder: its name and its text. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a folder that works at once: a programme to edit, people to place, and what to do next. */
export function starterFiles(programmeSchema: string): readonly StarterFile[] {
  return [
    { name: "programme.yaml", text: programme },
    { name: "programme.schema.json", text: programmeSchema },
    { name: "participants.csv", text: participants },
    { name: "letter.md", text: letterTemplate },
    { name: "README.md", text: readme },
  ];
}

const programme = `# yaml-language-server: $schema=./programme.schema.json
# A programme: what dcs-plan is to decide, and by which rules. Change it, then run
#   dcs-plan allocate participants.csv --programme programme.yaml
format: dcs-plan/programme
formatVersion: "1.0"
id: my-programme
title: My programme

# The day on which facts are judged, and the seed of the lot: publish both.
asOf: 2026-01-05
seed: my-programme

# What your tables and messages are to call things.
words:
  participant: director
  participants: directors
  council: council
  councils: councils
  intake: intake
  intakes: intakes
  mentor: mentor
  mentors: mentors

# What a row of participants.csv is: posts (a council and who leads it; a council appears once, a post may be vacant) or
# people (each person appears once).
rows: posts

# Known regions and types: other spellings are reported. An empty list accepts any.
regions: [North, South]
types: [county, borough]

# Kinds of people by months since a date, for fair shares: under 12, 12 to 35, 36 and more.
bands:
  experience: { since: directorSince, months: [12, 36] }

intakes:
  - { id: "2026-03", places: 4, startsOn: 2026-03-02, endsOn: 2027-03-01 }
  # This one opens again every three months, as far as it is needed.
  - { id: "2026-06", places: 4, startsOn: 2026-06-01, endsOn: 2027-05-31, every: 3 months }

stages:
  - stage: placing
    # Who may be placed at all; anyone else is not eligible, and the plan says why.
    who:
      - { rule: status-allowed@1, with: { statuses: [permanent] } }
    # What no plan may break.
    rules:
      - rule: in-post-by-start@1
      - rule: available@1
      - rule: places@1
    # What makes a plan better, in order: an earlier goal is never traded for a later one.
    goals:
      - rule: placed@1
      - rule: fill-early@1
      - { rule: fair-share@1, id: region-share, with: { by: region } }
      - rule: preference@1
      - rule: longest-in-post@1
      - rule: lot@1
`;

const participants = `council_code,council,director_id,director,region,type,status,appointed_on,director_since,preferred_intakes,unavailable_intakes
X01,Ashby,d-01,Ada Example,North,county,permanent,2024-04-01,2019-09-01,2026-03,
X02,Birch,d-02,Ben Example,North,borough,permanent,2025-01-06,2025-01-06,,
X03,Cray,d-03,Cleo Example,South,county,permanent,2022-11-07,2022-11-07,2026-06,2026-03
X04,Dunmere,d-04,Dev Example,South,borough,interim,2025-09-01,2018-05-01,,
X05,Elm,d-05,Eve Example,North,county,permanent,2021-06-01,2015-01-05,2026-03;2026-06,
X06,Fenwick,d-06,Finn Example,South,borough,permanent,2023-02-01,2023-02-01,,
X07,Garth,d-07,Gita Example,South,county,permanent,2025-11-03,2025-11-03,2026-06,
X08,Hale,d-08,Hugo Example,North,borough,permanent,2020-03-02,2020-03-02,2026-03,
X09,Ives,d-09,Ivy Example,South,county,permanent,2024-08-05,2016-02-01,,
X10,Jarrow Vale,,,North,borough,vacant,,,,
`;

const readme = `# A programme of your own

    dcs-plan check participants.csv --programme programme.yaml       # every problem in the input, at once
    dcs-plan allocate participants.csv --programme programme.yaml    # # # # # # # # # who is placed where
    dcs-plan allocate participants.csv --programme programme.yaml --json -o plan.json
    dcs-plan validate plan.json                                      # is it lawful, complete and optimal?

- \`programme.yaml\`: intakes, rules and goals. Editors that know YAML schemas complete rule names and explain each.
- \`participants.csv\`: invented people, to be replaced by yours. Other columns are ignored, with a warning.
- \`letter.md\`: a letter to each participant, to be edited: \`dcs-plan letters plan.json --template letter.md -o letters\`.
- \`programme.schema.json\`: made by \`dcs-plan schema programme\`; make it again after an update.

\`dcs-plan programmes\` lists the programmes that come with the tool; \`dcs-plan programmes dcs-leadership-2009\` prints one to start from.
`;
