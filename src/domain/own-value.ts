/** What a record holds under a name that somebody else chose: `constructor` is a name like others, and every object has one. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
