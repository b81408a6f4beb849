/** The letter that `dcs-plan letters` writes when no other template is given; `--show-template` prints it to be edited. */
export const letterTemplate = `# {{programme}}

{{date}}

Dear {{name}},

{{#offered}}
We are pleased to offer you a place in the **{{intake}}** intake{{#cohort}} ({{cohort}}){{/cohort}}. It starts on **{{starts}}** and ends on {{ends}}.
{{/offered}}
{{#moved}}
Your place has changed: from {{from}} to the **{{intake}}** intake{{#cohort}} ({{cohort}}){{/cohort}}, which starts on **{{starts}}** and ends on {{ends}}.{{#why}} The reason: {{why}}.{{/why}}
{{/moved}}
{{#kept}}
Your place is unchanged: the **{{intake}}** intake{{#cohort}} ({{cohort}}){{/cohort}}, from **{{starts}}** to {{ends}}.{{#accepted}} Thank you for accepting it.{{/accepted}}
{{/kept}}
{{#started}}
You are taking part in the **{{intake}}** intake{{#cohort}} ({{cohort}}){{/cohort}}, which ends on {{ends}}.
{{/started}}
{{#completed}}
You have completed the programme in the **{{intake}}** intake. Thank you for taking part.
{{/completed}}
{{#waiting}}
There is no place for you yet. You are number **{{position}}** on the waiting list: {{reason}}.{{#needed}} You will have one if {{needed}}.{{/needed}}
{{/waiting}}
{{#withdrew}}
You withdrew on **{{withdrew}}**. Thank you for letting us know. If you would like a place after all, please apply again.
{{/withdrew}}
{{#refused}}
Under the rules of the programme you are not eligible for a place: {{reason}}.{{#needed}} The rules would admit you with {{needed}}.{{/needed}}
{{/refused}}

{{#mentor}}
Your mentor is **{{mentor}}** ({{mentor_council}}), from {{mentor_starts}} to {{mentor_ends}}.
{{/mentor}}
{{#mentees}}
Thank you for being a mentor. You support {{mentees}}.
{{/mentees}}
{{#sessions}}
Thank you for holding these sessions: {{sessions}}.
{{/sessions}}

{{#further}}
Sets, sessions and events: {{further}}.
{{/further}}

{{#answer_by}}
Please let us know by **{{answer_by}}** whether you accept.
{{/answer_by}}

This follows from the published rules of the programme and the facts known on {{as_of}}: {{council}}{{#region}}, {{region}}{{/region}}.{{#luck}} {{luck}}{{/luck}}{{#contact}} If you have a question, ask {{contact}}.{{/contact}}{{#contest_by}} If you think that a rule or a fact is wrong, tell {{contact}} by {{contest_by}}.{{/contest_by}} Plan {{plan}}.
`;

/** The same letter as an HTML page. */
export const letterTemplateHtml = `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{programme}}: {{name}}</title>
<style>body{max-width:40rem;margin:3rem auto;padding:0 1.5rem;font:11pt/1.5 Georgia,"Times New Roman",serif}h1{font-size:1.3em}@page{size:A4;margin:25mm}@media print{body{margin:0;padding:0} }</style></head>
<body>
${pageText(letterTemplate)}
</body>
</html>
`;

/** The template's paragraphs as those of a page: a tag with a line to itself stands between them. */
function pageText(template: string): string {
  return template
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/\*\*(.*?)\*\*/g, "<b>$1</b>"))
    .map((line) => {
      if (/^\{\{[#/]\w+\}\}$/.test(line)) return line;
      return line.startsWith("# ") ? `<h1>${line.slice(2)}</h1>` : `<p>${line}</p>`;
    })
    .join("\n");
}

/** The same letter as plain text, for a message. */
export const letterTemplateText = letterTemplate.replace(/^# /, "").replaceAll("**", "");
