// Every sentence that the tool can say, read from the source: `npm run docs` writes docs/sentences.md with it, and
// test/docs/sentences.test.ts keeps that file whole.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Rooms that say nothing to anybody, files that hold code of another language, and lists of words that are only read. */
const silent =
  /^src\/(solver|workbook)\/|\/(column-words|ledger-words|heading-patterns|listed-values|councils-2009|style-sheet|page-script|bash-completion|map-tiles|tile-layout|windows-1252)\.ts$/;

/** The sentences as Markdown: a heading for each file, a line for each sentence, after its code or name. */
export function sentencesOf(root) {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".ts") && !silent.test(name))
    .sort();
  const parts = files.flatMap((name) => {
    const lines = linesOf(name, readFileSync(join(root, name), "utf8"));
    return lines.length === 0 ? [] : [`\n## ${name}\n\n${lines.join("\n")}\n`];
  });
  return `# Every sentence of dcs-plan\n\nMade from the source by \`npm run docs\`; do not edit it. \`{...}\` stands for what is filled in, \`[...]\` for what is\nsaid only where it applies.\n${parts.join("")}`;
}

function linesOf(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const lines = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isBug(node)) return;
    const said = textOf(node);
    if (said !== undefined) {
      const plain = said
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim();
      if (isSentence(plain)) lines.push(`- ${keyOf(node)}${plain}`);
      if (!ts.isTemplateExpression(node)) return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `{${nameOf(span.expression)}}${span.literal.text}`).join("");
}

function nameOf(expression) {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isCallExpression(expression) && expression.arguments[0] ? nameOf(expression.arguments[0]) : "...";
}

/** Two words or more beside what is filled in, and no code of a style sheet or a drawing. */
function isSentence(text) {
  const words = text.replace(/\{[^{}]*\}/g, " ").match(/[A-Za-z][a-z']+/g) ?? [];
  return (
    words.length > 1 && /\s/.test(text) && !/[;{]\s*[a-z-]+:\s*[^ ]+;|^[MLHVZ] ?-?\d|=>|^[a-z-]+: [^ ]+;$/.test(text)
  );
}

/** Thrown where something cannot be: for us, with the stack, and not a sentence of the tool. */
function isBug(node) {
  return ts.isNewExpression(node) && /^(Bug|RegExp)$/.test(node.expression.getText());
}

/** The code, option or name that a sentence stands under. */
function keyOf(node) {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isPropertyAssignment(parent) && parent.initializer === at)
      return `\`${parent.name.getText().replace(/^"|"$/g, "")}\`: `;
    if (ts.isVariableDeclaration(parent)) return `\`${parent.name.getText()}\`: `;
    if (ts.isCallExpression(parent) && at !== parent.expression) return callKey(parent, at);
    if (ts.isNewExpression(parent)) return callKey(parent, at);
    if (ts.isFunctionDeclaration(parent)) return `\`${parent.name?.text ?? ""}\`: `;
  }
  return "";
}

function callKey(call, at) {
  const [first] = call.arguments ?? [];
  if (first && first !== at && ts.isStringLiteral(first) && !/\s[a-z]+ /.test(first.text)) return `\`${first.text}\`: `;
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  return /^(summary|description)$/.test(name) ? `${name}: ` : "";
}
