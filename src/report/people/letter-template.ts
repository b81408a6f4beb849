/** The letter that `dcs-plan letters` writes when no other template is given; `--show-template` prints it to be edited. */
export const letterTemplate = `# {{programme}}

Dear {{name}},

{{#placed}}
You have a place in the **{{intake}}** intake{{#cohort}} ({{cohort}}){{/cohort}}. It starts on **{{starts}}** and ends on {{ends}}.
{{/placed}}
{{#waiting}}
You are waiting for a place: you are number **{{position}}** on the waiting list.
{{/waiting}}
{{#withdrew}}
You withdrew on **{{withdrew}}**. Thank you for letting us know. If you would like a place after all, please apply again.
{{/withdrew}}
{{#refused}}
Under the rules of the programme you are not eligible for a place.
{{/refused}}

{{#reason}}
Why: {{reason}}.
{{/reason}}

{{#mentor}}
Your mentor is **{{mentor}}** ({{mentor_council}}), from {{mentor_starts}} to {{mentor_ends}}.
{{/mentor}}
{{#mentees}}
You mentor {{mentees}}.
{{/mentees}}

{{#further}}
Sets, sessions and events: {{further}}.
{{/further}}

Your post: {{council}}{{#region}}, {{region}}{{/region}}. Facts as of {{as_of}}. Plan {{plan}}.
`;

/** The same letter as an HTML page. */
export const letterTemplateHtml = `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{programme}}: {{name}}</title></head>
<body>
<h1>{{programme}}</h1>
<p>Dear {{name}},</p>
{{#placed}}
<p>You have a place in the <b>{{intake}}</b> intake{{#cohort}} ({{cohort}}){{/cohort}}. It starts on <b>{{starts}}</b> and ends on {{ends}}.</p>
{{/placed}}
{{#waiting}}
<p>You are waiting for a place: you are number <b>{{position}}</b> on the waiting list.</p>
{{/waiting}}
{{#withdrew}}
<p>You withdrew on <b>{{withdrew}}</b>. Thank you for letting us know. If you would like a place after all, please apply again.</p>
{{/withdrew}}
{{#refused}}
<p>Under the rules of the programme you are not eligible for a place.</p>
{{/refused}}
{{#reason}}
<p>Why: {{reason}}.</p>
{{/reason}}
{{#mentor}}
<p>Your mentor is <b>{{mentor}}</b> ({{mentor_council}}), from {{mentor_starts}} to {{mentor_ends}}.</p>
{{/mentor}}
{{#mentees}}
<p>You mentor {{mentees}}.</p>
{{/mentees}}
{{#further}}
<p>Sets, sessions and events: {{further}}.</p>
{{/further}}
<p>Your post: {{council}}{{#region}}, {{region}}{{/region}}. Facts as of {{as_of}}. Plan {{plan}}.</p>
</body>
</html>
`;
