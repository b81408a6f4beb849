import { longDay } from "../../domain/counting.ts";
import { html, type Markup, ownText } from "./markup.ts";
import { pageHead } from "./page-head.ts";
import { pageScript } from "./page-script.ts";
import type { PageView } from "./page-view.ts";
import { styleSheet } from "./style-sheet.ts";

/**
 * The whole document. Its policy lets in nothing but the style sheet and the script that stand in it, each by its hash,
 * so that no text from a file can ever run or load anything.
 */
export function pageFrame(view: PageView, parts: readonly Markup[]): string {
  const { programme, asOf, digest } = view.plan;
  return html`${pageHead(programme.title, styleSheet, pageScript)}
<body>
<header>
<p class="kicker">Allocation of places, as of ${longDay(asOf)}</p>
<h1>${programme.title}</h1>
${programme.about !== undefined && html`<p class="about">${programme.about}</p>`}
${contents(parts)}
</header>
<main>
${parts}</main>
<footer><p>Plan <code>${digest.slice(0, 12)}</code>. Check it with <code>dcs-plan validate plan.json</code>: it says whether the plan is lawful, unaltered and optimal.</p></footer>
<script>${ownText(pageScript)}</script>
</body>
</html>
`.markup;
}

// The parts know their own headings; the list of contents is read off them.
function contents(parts: readonly Markup[]): Markup {
  const heads = parts.flatMap(({ markup }) => {
    const found = /^<section id="([\w-]+)"[^>]*>\s*<h2 id="[^"]*">([^<]*)<\/h2>/.exec(markup);
    return found?.[1] !== undefined && found[2] !== undefined ? [{ id: found[1], title: found[2] }] : [];
  });
  const items = heads.map(({ id, title }) => html`<li><a href="#${id}">${ownText(title)}</a></li>`);
  return html`<nav aria-label="On this page"><ul>${items}</ul></nav>`;
}
