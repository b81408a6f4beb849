/** The order of an object's keys, and the shapes of what they hold; a list has the shape of its items. */
export interface Shape {
  readonly keys?: readonly string[];
  readonly members?: Readonly<Record<string, Shape>>;
  /** The shape of every member without one of its own: for objects whose keys are ids. */
  readonly each?: Shape;
}

// The type asks for every key of T, so that a fact added to the domain cannot be forgotten here.
export function fields<T>(members: { readonly [K in keyof T]-?: Shape }): Shape {
  return { keys: Object.keys(members), members: members };
}
