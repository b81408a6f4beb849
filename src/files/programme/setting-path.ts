import type { JsonPath } from "../text/json-locate.ts";

/** As much of a JSON Schema as a path needs. */
export interface SchemaNode {
  readonly type?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
}

/** A place in a document that a setting may name: it exists there, or its schema knows it. */
export interface Place {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly schema: SchemaNode;
}

/** Where a path leads; otherwise how far it was understood, and the names that could follow. */
export type Resolved = { readonly place: Place } | { readonly understood: string; readonly known: readonly string[] };

/**
 * Follows a path such as `intakes.2010-11.places`: members of a list are named by their id, a stage by its kind, a rule
 * put to use by its name. `stages`, `further`, a stage's lists and a rule's `with` may be left out:
 * `placing.status-allowed.statuses`.
 */
export function resolvePath(path: string, root: Place): Resolved {
  const words = path.split(".");
  let place = root;
  for (let at = 0; at < words.length; ) {
    const inside = placesInside(place);
    const length = longestName(words.slice(at), inside) || 1;
    const known = inside.get(words.slice(at, at + length).join("."));
    // Nothing is inside a text: a new key of texts may hold dots.
    const taken = known === undefined && holdsTexts(place) ? words.length - at : length;
    const next = known ?? newKey(place, words.slice(at, at + taken).join("."));
    if (next === undefined) return { understood: words.slice(0, at).join("."), known: [...inside.keys()] };
    place = next;
    at += taken;
  }
  return { place };
}

function holdsTexts({ schema: { additionalProperties: inside } }: Place): boolean {
  return typeof inside === "object" && inside.type === "string";
}

/** A key that does not stand there yet, where any may. */
function newKey({ path, value, schema }: Place, key: string): Place | undefined {
  const inside = schema.additionalProperties;
  const isOpen =
    typeof inside === "object" && !Array.isArray(value) && Object.keys(schema.properties ?? {}).length === 0;
  return isOpen && key !== "" ? { path: [...path, key], value: undefined, schema: inside } : undefined;
}

/** The names that a path may go on with from a place. */
export function placesInside(place: Place): ReadonlyMap<string, Place> {
  const own = Array.isArray(place.value) ? membersOf(place, place.value) : keysOf(place);
  const through = passable.flatMap((key) => {
    const list = own.get(key);
    return list ? [...placesInside(list)] : [];
  });
  // A name of its own stands before one that is reached by leaving a word out.
  return new Map([...through, ...own]);
}

/** Words that a path may leave out. */
const passable = ["stages", "further", "who", "rules", "goals", "with"];

// Ids may hold dots, so the longest name that fits is meant.
function longestName(words: readonly string[], names: ReadonlyMap<string, Place>): number {
  for (let length = words.length; length > 0; length--) if (names.has(words.slice(0, length).join("."))) return length;
  return 0;
}

function membersOf({ path, schema }: Place, members: readonly unknown[]): Map<string, Place> {
  return new Map(
    members.flatMap((value, at): [string, Place][] => {
      const name = nameOf(value);
      return name === undefined
        ? []
        : [[name, { path: [...path, at], value, schema: branchFor(value, schema.items ?? {}) }]];
    }),
  );
}

/** How a member of a list is named: by its id, a stage by its kind, a rule put to use by its name. */
export function nameOf(member: unknown): string | undefined {
  if (typeof member !== "object" || member === null) return undefined;
  const { id, stage, rule } = member as Readonly<Record<string, unknown>>;
  const name = id ?? stage ?? (typeof rule === "string" ? rule.replace(/@\d+$/, "") : undefined);
  return typeof name === "string" ? name : undefined;
}

function keysOf({ path, value, schema }: Place): Map<string, Place> {
  const object = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { properties = {}, additionalProperties } = schema;
  const further = typeof additionalProperties === "object" ? additionalProperties : {};
  const keys = new Set([...Object.keys(properties), ...Object.keys(object)]);
  return new Map(
    [...keys].map((key) => {
      const inside = object[key];
      const known = Object.hasOwn(properties, key) ? properties[key] : further;
      return [key, { path: [...path, key], value: inside, schema: branchFor(inside, known) }];
    }),
  );
}

/** Of a choice of schemas the one whose fixed members the value has. */
function branchFor(value: unknown, schema: SchemaNode): SchemaNode {
  const fits = ({ properties = {} }: SchemaNode): boolean =>
    Object.entries(properties).every(
      ([key, { const: fixed }]) => fixed === undefined || (value as Readonly<Record<string, unknown>>)[key] === fixed,
    );
  if (schema.oneOf === undefined || typeof value !== "object" || value === null) return schema;
  return schema.oneOf.find(fits) ?? {};
}
