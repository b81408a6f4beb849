import { isCollection, isNode, isScalar, parseDocument, visit, type Document as YamlDocument } from "yaml";
import { append } from "../../domain/append.ts";
import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import type { Document, DocumentText } from "./document.ts";
import type { JsonPath } from "./json-locate.ts";
import { type Place, placesIn } from "./text-position.ts";

/** Reads YAML 1.2, reporting every fault of its syntax; a key that stands twice is one. */
export function readYaml({ file, text }: DocumentText): Document {
  const place = placesIn(text);
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const findings: Finding[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => {
    const params = { reason: code.toLowerCase().replaceAll("_", "-"), detail: message };
    return fault("yaml/syntax", { file, ...place(pos[0]) }, params);
  });
  append(
    findings,
    repeatedKeys(document).map((offset) => repeatedKey({ file, ...place(offset) })),
  );
  append(
    findings,
    circles(document).map((offset) => circle({ file, ...place(offset) })),
  );
  if (findings.length > 0) return { value: undefined, findings, locate: () => ({ file }) };
  const locate = (path: JsonPath): Where => ({ file, ...locateIn(document, path, place) });
  try {
    return { value: document.toJS(), findings, locate };
  } catch (error) {
    // Aliases that unfold into more than the library allows.
    const detail = error instanceof Error ? error.message : "";
    return { value: undefined, findings: [fault("yaml/syntax", { file }, { reason: "alias", detail })], locate };
  }
}

function locateIn(document: YamlDocument, path: JsonPath, place: (offset: number) => Place): Place {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return place(node.range[0]);
  }
  return place(document.contents?.range?.[0] ?? 0);
}

function repeatedKey(where: Where): Finding {
  return fault("yaml/syntax", where, { reason: "duplicate-key", detail: "Map keys must be unique" });
}

/** Where keys stand that their map has already: the library compares each with all, which takes seconds of long maps. */
function repeatedKeys(document: YamlDocument): number[] {
  const found: number[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

function circle(where: Where): Finding {
  const detail = "an alias is inside the node that it refers to";
  return fault("yaml/syntax", where, { reason: "circular-alias", detail });
}

/** Where aliases stand inside what they name: no document of ours can contain itself. */
function circles(document: YamlDocument): number[] {
  const found: number[] = [];
  visit(document, {
    Alias: (_key, alias, path) => {
      const target = alias.resolve(document);
      if (isCollection(target) && path.some((node) => node === target)) found.push(alias.range?.[0] ?? 0);
    },
  });
  return found;
}
