/** What the page does where scripts are allowed: sorts and filters its tables. Plain old JavaScript for any browser. */
export const pageScript = `
"use strict";
for (const table of document.querySelectorAll("table[data-tools]")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const keyOf = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent;
  const compare = (a, b) => (a !== "" && b !== "" && !isNaN(a) && !isNaN(b) ? a - b : a < b ? -1 : a > b ? 1 : 0);
  Array.from(table.tHead.rows[0].cells).forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = rows.slice().sort((a, b) => compare(keyOf(a, at), keyOf(b, at)) * (down ? -1 : 1));
      body.append(...sorted);
    });
  });
  if (rows.length < 8) continue;
  const tools = document.createElement("p");
  tools.className = "tools";
  const label = document.createElement("label");
  label.textContent = "Show only rows with ";
  const field = document.createElement("input");
  field.type = "search";
  label.append(field);
  const shown = document.createElement("span");
  shown.setAttribute("role", "status");
  tools.append(label, shown);
  table.parentElement.before(tools);
  // Explanations name other intakes: they are not searched.
  const textOf = (row) => {
    const copy = row.cloneNode(true);
    for (const one of copy.querySelectorAll("details")) one.remove();
    return copy.textContent.toLowerCase();
  };
  const texts = new Map(rows.map((row) => [row, textOf(row)]));
  const reveal = () => {
    const wanted = field.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits = wanted === "" || texts.get(row).includes(wanted);
      row.hidden = !fits;
      if (fits) count++;
    }
    shown.textContent = wanted === "" ? "" : count + " of " + rows.length + " rows";
  };
  field.addEventListener("input", reveal);
  // A link to a row that is filtered out shows it again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && table.contains(target) && target.closest("tr").hidden) {
      field.value = "";
      reveal();
      target.scrollIntoView();
    }
  });
}
`;
