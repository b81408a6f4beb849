import { sha256 } from "../../domain/digest.ts";
import { html, type Markup, ownText } from "./markup.ts";

/**
 * How a page begins. Its policy lets in nothing but this style sheet and, where there is one, this script, each by its
 * hash; whoever gives a script puts it into the page.
 */
export function pageHead(title: string, style: string, script?: string): Markup {
  const scripts = script === undefined ? "" : ` script-src '${sourceHash(script)}';`;
  const policy = `default-src 'none'; style-src '${sourceHash(style)}';${scripts} base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${ownText(style)}</style>
</head>`;
}

function sourceHash(text: string): string {
  return `sha256-${Buffer.from(sha256(text), "hex").toString("base64")}`;
}
