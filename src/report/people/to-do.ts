import { capitalised, count, listed } from "../../domain/counting.ts";
import type { ToDo } from "../../domain/plan/status/to-do.ts";
import type { Column } from "../column.ts";
import type { PaperPart } from "../paper/paper.ts";
import { paperTable } from "../paper/paper.ts";
import type { PlanView } from "../plan/plan-view.ts";

/** Who must act, or must be told, one list for each kind. */
export function toDoParts(toDo: ToDo, view: PlanView): readonly PaperPart[] {
  return [
    unanswered(toDo, view),
    untold(toDo, view),
    waiting(toDo, view),
    withoutMentor(toDo, view),
    mentors(toDo, view),
    freePlaces(toDo, view),
  ];
}

function unanswered({ unanswered: list }: ToDo, view: PlanView): PaperPart {
  const columns: readonly Column<ToDo["unanswered"][number]>[] = [
    ...who<ToDo["unanswered"][number]>(view),
    { head: capitalised(view.words.intake), value: ({ slot }) => slot, rank: 0 },
    { head: "Offered on", value: ({ since }) => since ?? "no offer recorded", rank: 0, kind: "date" },
  ];
  const unrecorded = list.filter(({ since }) => since === null).length;
  const whom = unrecorded === list.length ? "any of them" : `${unrecorded} of them`;
  const note = `No offer is recorded for ${whom}: sent.csv, which dcs-plan letters writes, records the letters.`;
  return {
    title: `Not answered: ${list.length}`,
    texts: unrecorded === 0 ? [] : [note],
    table: paperTable("Not answered", columns, list),
  };
}

function untold({ untold: list }: ToDo, view: PlanView): PaperPart {
  const name = (id: string | null, { what }: ToDo["untold"][number]): string => {
    if (id === null) return "none";
    return what === "mentor" ? view.nameOf(id) : id;
  };
  const columns: readonly Column<ToDo["untold"][number]>[] = [
    ...who<ToDo["untold"][number]>(view),
    { head: "What", value: ({ what }) => (what === "mentor" ? view.words.mentor : what), rank: 0 },
    { head: "Last offered", value: (line) => name(line.told, line), rank: 0 },
    { head: "Now", value: (line) => name(line.now, line), rank: 0 },
    { head: "Offered on", value: ({ on }) => on, rank: 2, kind: "date" },
  ];
  return { title: `To be told of a change: ${list.length}`, table: paperTable("To be told", columns, list) };
}

function waiting({ waiting: list }: ToDo, view: PlanView): PaperPart {
  const columns: readonly Column<ToDo["waiting"][number]>[] = [
    { head: "No.", value: ({ position }) => position, rank: 0, kind: "count" },
    ...who<ToDo["waiting"][number]>(view),
  ];
  return { title: `Waiting, in order: ${list.length}`, table: paperTable("Waiting", columns, list) };
}

function withoutMentor({ withoutMentor: list }: ToDo, view: PlanView): PaperPart {
  const columns: readonly Column<ToDo["withoutMentor"][number]>[] = [
    ...who<ToDo["withoutMentor"][number]>(view),
    { head: "In post since", value: ({ appointedOn }) => appointedOn ?? "", rank: 1, kind: "date" },
    { head: "Due by", value: ({ due }) => due ?? "", rank: 0, kind: "date" },
    { head: "Late", value: ({ isLate }) => (isLate ? "late" : ""), rank: 0 },
  ];
  const title = `Newly appointed without a ${view.words.mentor}: ${list.length}`;
  return { title, table: paperTable(`Without ${view.words.mentor}`, columns, list) };
}

function mentors({ mentors: list }: ToDo, view: PlanView): PaperPart {
  const columns: readonly Column<ToDo["mentors"][number]>[] = [
    { head: capitalised(view.words.council), value: ({ mentor }) => view.councilOf(mentor), rank: 0, least: 16 },
    {
      head: capitalised(view.words.mentor),
      value: ({ mentor }) => view.nameOf(mentor),
      rank: 0,
      kind: "name",
      least: 16,
    },
    { head: "Id", value: ({ mentor }) => mentor, rank: 9 },
    { head: "Load", value: ({ load }) => load, rank: 0, kind: "count" },
    { head: "Takes", value: ({ capacity }) => capacity, rank: 0, kind: "count" },
  ];
  const idle = list.filter(({ load }) => load === 0).length;
  const plural = capitalised(view.words.mentors);
  const title = `${plural} with nobody to support: ${idle}; above their load: ${list.length - idle}`;
  return { title, table: paperTable(plural, columns, list) };
}

function freePlaces({ freePlaces: list }: ToDo, view: PlanView): PaperPart {
  const { words, nameOf, councilOf } = view;
  const lines = list.flatMap((place) => {
    const fits = place.fits.length === 0 ? [undefined] : place.fits;
    return fits.map((fit) => ({ ...place, fit }));
  });
  const columns: readonly Column<(typeof lines)[number]>[] = [
    { head: capitalised(words.intake), value: ({ slot }) => slot, rank: 0 },
    { head: "Free", value: ({ free }) => free, rank: 0, kind: "count" },
    {
      head: "Fits",
      value: ({ fit }) => (fit ? `${nameOf(fit.participant)}, ${councilOf(fit.participant)}` : "nobody who waits"),
      rank: 0,
    },
    {
      head: "Moves",
      value: ({ fit }) =>
        fit ? listed(fit.moves.map(({ participant, to }) => `${nameOf(participant)} to ${to}`)) : "",
      rank: 0,
    },
  ];
  const total = list.reduce((sum, { free }) => sum + free, 0);
  return { title: `Free: ${count(total, "place", "places")}`, table: paperTable("Free places", columns, lines) };
}

function who<T extends { readonly participant: string }>({ words, councilOf, nameOf }: PlanView): readonly Column<T>[] {
  return [
    { head: capitalised(words.council), value: ({ participant }) => councilOf(participant), rank: 0, least: 16 },
    {
      head: capitalised(words.participant),
      value: ({ participant }) => nameOf(participant),
      rank: 0,
      kind: "name",
      least: 16,
    },
    { head: "Id", value: ({ participant }) => participant, rank: 9 },
  ];
}
