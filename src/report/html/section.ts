import { html, type Markup, type Part } from "./markup.ts";

/** A part of the page with its heading, fit for a link. */
export function section(id: string, title: string, ...inside: readonly Part[]): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside}</section>
`;
}

/** A picture wider than a small screen: it scrolls in its box, by keyboard too. */
export function scrollBox(label: string, inside: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${inside}</div>
`;
}
