import { stringify } from "yaml";

/** A JSON text as YAML, in the same order; each value written out, so that an edit in one place changes nothing elsewhere. */
export function yamlText(json: string): string {
  return stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 110 });
}
