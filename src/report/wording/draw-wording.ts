import type { Sentence } from "./sentence.ts";

const remake = "Run the allocation again with the announcement as it was published, or restore the original file.";
const announceAgain = "Announce the draw again, with --previous and --reason, for a value that is still to come.";
const changedLater = "Allocate the people as announced, then work the change in with dcs-plan replan.";

/** Findings about draws: announcements, tickets, and the values that decide them. */
export const drawSentences: Readonly<Record<string, Sentence>> = {
  "draw/announcement": [
    'The announcement\'s digest is "{found}", but its contents give "{expected}": it was changed after it was published.',
    "Use the announcement as it was published.",
  ],
  "draw/known-before": [
    "The announcement is dated {announcedOn}, but {what} was known on {when}.",
    "Announce a value that does not exist yet: a round or a drawing some days ahead.",
  ],
  "draw/too-soon": [
    "Round {round} comes less than an hour after round {newest}, the newest when the draw was announced.",
    "Announce round {least} or a later one.",
  ],
  "draw/other-chain": [
    "The beacon's chain is {found}; the only one known here is quicknet, {expected}.",
    announceAgain,
  ],
  "draw/no-value": [
    "The announcement asks for {expected}, which is not here.",
    "Give the source's value with --beacon.",
  ],
  "draw/other-round": [
    "The beacon is of round {found}; the announcement names round {expected}.",
    "Fetch the announced round, with the chain's hash in the address. No other round may take its place.",
  ],
  "draw/other-numbers": [
    "The sources gave {found} numbers; the announcement asks for {expected}.",
    "List the numbers of each announced source, in the order of the sources.",
  ],
  "draw/false-beacon": [
    "The signature is not the one of round {round} on this chain.",
    "Fetch the round again from {address}. A signature cannot be chosen or altered.",
  ],
  "draw/seed": ["The seed is {found}; the announcement and the source's value give {expected}.", remake],
  "draw/stray-ticket": ['"{id}" has a ticket but is not in the plan.', remake],
  "draw/no-ticket": ['"{id}" has no ticket.', remake],
  "draw/ticket-twice": ["The ticket {ticket} appears twice.", remake],
  "draw/late": [
    'The ticket {ticket} of "{id}" is marked as late though it was announced, or is not marked though it was not.',
    remake,
  ],
  "draw/line": ['"{id}" (ticket {ticket}) is not as announced: the name or a fact was changed.', changedLater],
  "draw/dropped": ["The ticket {ticket} was announced, but nobody in the plan has it.", changedLater],
  "draw/differs": ["Found {found}; the announcement has {expected}.", changedLater],
  "draw/programme": [
    "The programme's {path} is {found}; the announcement has {expected}.",
    "Use the programme and the settings that were announced. A change of rules needs a new announcement, with a reason.",
  ],
  "draw/search": [
    "The {stage} stage is not fixed by the draw: its goal {rule} is not proved, so the plan may have been picked among several.",
    "Add --solve: the same version makes the same plan.",
  ],
  "draw/no-lot": [
    "The {stage} stage has no lot among its goals, so the draw does not fix it.",
    "Add the goal lot@1 at its end, and announce the draw again.",
  ],
  "draw/solved-otherwise": [
    "Made again, the {stage} stage comes out differently: somebody chose this plan among several.",
    remake,
  ],
  "draw/other-version": [
    "The plan was made by {found}; this is {expected}, which may choose otherwise where the draw does not decide.",
    "Verify it with the version that made it.",
  ],
  "draw/other-announcement": [
    "The plan was drawn by the announcement {found}; your copy is {expected}.",
    "Ask why there is another one, and which of the two was published before the draw. dcs-plan log lists those it names.",
  ],
  "draw/not-drawn": [
    "This plan was not drawn by an announcement: somebody chose its seed.",
    "docs/draw.md says what such a seed does not protect from.",
  ],
  "draw/not-an-announcement": [
    "This is not an announcement of a draw: it starts with {expected}.",
    "Give the file that dcs-plan draw announce wrote.",
  ],
  "draw/not-a-beacon": [
    "This is not a beacon, nor a list of numbers.",
    "Give what {address} returns, or the numbers that were drawn: docs/draw.md shows how they are written.",
  ],
  "draw/key": [
    "{found}",
    "A key has at least 64 hexadecimal digits, 0 to 9 and a to f. Make one with openssl rand -hex 32 > key.hex, and keep it.",
  ],
  "draw/wrong-key": [
    "Not one of the announced tickets belongs to anybody here: the announcement was made with another key.",
    "Give the key with which the draw was announced.",
  ],
  "draw/key-needed": [
    '"{id}" came after the draw and needs a ticket.',
    "Give the key with which the draw was announced: --key key.hex.",
  ],
  "draw/same-ticket": [
    '"{id}" and "{other}" get the same ticket from this key.',
    "Make another key: this will not happen twice.",
  ],
  "draw/round": [
    'There is no round "{found}".',
    "Give a number from 1, or a time in UTC such as 2026-04-20T12:00Z. Round 0 means the newest, whichever that is.",
  ],
  "draw/source": [
    "{found}",
    'Give --round, or --numbers once for each public source: --numbers "National Lottery@2026-04-25=6".',
  ],
  "draw/reason": [
    "{found}",
    "A second announcement names the first with --previous, and says why there is another with --reason.",
  ],
  "chances/not-best": [
    "The {stage} stage of this plan is not the best by its own rules, so no lot could have drawn it.",
    "Run dcs-plan validate on it: it says what was altered.",
  ],
  "draw/options": [
    "{found}",
    "A draw takes all three: --draw announcement.json --beacon beacon.json --key key.hex. Its seed comes from them.",
  ],
};
