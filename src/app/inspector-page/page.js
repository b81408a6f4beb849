"use strict";
{
  const answer = document.getElementById("answer");
  const field = document.querySelector("input");
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const tableOf = (goals) => {
    const table = make("table");
    const head = table.createTHead().insertRow();
    for (const [title, className] of [["Stage"], ["Goal, in order"], ["Value", "number"], ["Proof"]]) {
      const cell = make("th", title, className);
      cell.scope = "col";
      head.append(cell);
    }
    const body = table.createTBody();
    for (const { stage, goal, value, proof } of goals) {
      const row = body.insertRow();
      row.append(
        make("td", stage),
        make("td", goal),
        make("td", value.toLocaleString("en-GB"), "number"),
        make("td", proof),
      );
    }
    const scroll = make("div", undefined, "scroll");
    scroll.tabIndex = 0;
    scroll.append(table);
    return scroll;
  };
  const show = (name, { isLawful, verdict, proved, title, digest, goals, findings }) => {
    const lead = make("p", undefined, "verdict " + (isLawful ? "good" : "bad"));
    lead.append(make("strong", name), " " + verdict);
    answer.replaceChildren(lead);
    if (isLawful && proved) answer.append(make("p", proved));
    if (title) answer.append(make("p", title, "soft"));
    if (findings.length > 0) {
      answer.append(make("h2", "Found"));
      const list = make("ol");
      const most = 200;
      for (const { severity, code, line, message, remedy } of findings.slice(0, most)) {
        const item = make("li");
        item.append(
          make("strong", severity + (line === null ? "" : ", line " + line) + ": "),
          message + " ",
          make("code", code),
        );
        item.append(make("div", remedy, "soft"));
        list.append(item);
      }
      answer.append(list);
      if (findings.length > most) answer.append(make("p", "And " + (findings.length - most) + " more."));
    }
    if (goals.length > 0) answer.append(make("h2", "Goals, smaller is better"), tableOf(goals));
    if (digest) {
      const line = make("p", "Fingerprint of the plan: ", "soft");
      line.append(make("code", digest));
      answer.append(line);
    }
  };
  const inspect = async (file) => {
    if (!file) return;
    answer.replaceChildren(make("p", "Inspecting " + file.name + " ...", "soft"));
    const text = await file.text();
    setTimeout(() => {
      try {
        show(file.name, dcsPlan.inspectText(file.name, text));
      } catch (error) {
        answer.replaceChildren(make("p", "The inspector failed on this file: " + error, "verdict bad"));
      }
    });
  };
  field.addEventListener("change", () => inspect(field.files[0]));
  addEventListener("dragover", (event) => (event.preventDefault(), document.body.classList.add("over")));
  addEventListener("dragleave", () => document.body.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    inspect(event.dataTransfer.files[0]);
  });
}
