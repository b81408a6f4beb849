import { grouped, longDay } from "../../../domain/counting.ts";
import type { Forecast } from "../../../domain/plan/forecast.ts";
import { html, type Markup, ownText } from "../../html/markup.ts";
import { pageHead } from "../../html/page-head.ts";
import { styleSheet } from "../../html/style-sheet.ts";
import { chartStyle } from "./chart-style.ts";
import { forecastParts } from "./forecast-parts.ts";

/**
 * The forecast as one page for a board paper and a screen: no script, and nothing from outside. Its policy lets in the one
 * style sheet that stands in it, by its hash.
 */
export function renderForecastHtml(forecast: Forecast): string {
  const style = styleSheet + chartStyle;
  const { setup, runs, tool } = forecast;
  const title = `Forecast for ${setup.programme}`;
  const parts = forecastParts(forecast);
  return html`${pageHead(title, style)}
<body>
<header>
<p class="kicker">Forecast, from ${longDay(setup.asOf)} to ${longDay(setup.until)}</p>
<h1>${title}</h1>
<p class="about">${grouped(setup.participants)} directors of ${grouped(setup.councils)} councils, ${grouped(runs)} simulated runs. A band holds 80 % of the runs; the number before it is the median.</p>
<nav aria-label="On this page"><ul>${parts.map(({ id, title: words }) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav>
</header>
<main>
${parts.map(({ section }): Markup => ownText(section.markup.replaceAll(" %", "\u00a0%")))}</main>
<footer><p>Made by ${tool.name} ${tool.version}. The same files, options and seed give the same page.</p></footer>
</body>
</html>
`.markup;
}
