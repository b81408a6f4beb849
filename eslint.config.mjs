import vitest from "@vitest/eslint-plugin";
import tseslint from "typescript-eslint";

const banned = [
  {
    selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
    message: "The last bits of ** differ between Node versions.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='pow']",
    message: "The last bits of Math.pow differ between Node versions.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale\\w+)$/]",
    message: "Depends on the locale: sort with domain/compare.ts.",
  },
  { selector: "TSEnumDeclaration", message: "Use a union of literals." },
  { selector: "ExportDefaultDeclaration", message: "Exports have names." },
];

// A list written out in the call, and one made from it, is as long as it looks; any other may be as long as a file.
const spreadOfData = {
  selector:
    ":matches(CallExpression, NewExpression) > SpreadElement.arguments:not([argument.type='ArrayExpression'], [argument.callee.object.type='ArrayExpression'])",
  message: "A long list spread into arguments overflows the stack: use domain/append.ts, or hand over the list.",
};

export default tseslint.config(
  { ignores: ["dist/", "types/", "node_modules/", "coverage/", "bench/node_modules/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    files: ["**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...banned],
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "date-fns", message: "Import the sub-path: the barrel costs a second on newer Nodes." }] },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // What a form describes gets a name of its own, which editors and messages show.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // A leading underscore says that a name is only there to be left out.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Typed arrays are indexed all over the solver, where the compiler cannot see that the index is inside.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-useless-default-assignment": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  { files: ["src/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...banned, spreadOfData] } },
  {
    files: ["test/**/*.ts"],
    plugins: { vitest },
    rules: {
      // JSON and table texts are looked into as they come.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      // Tests say more of a value than they must, so that a reader sees what it is.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      "@typescript-eslint/await-thenable": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "vitest/valid-expect": ["error", { maxArgs: 2 }],
      "vitest/no-focused-tests": "error",
      "vitest/expect-expect": "off",
    },
  },
  { files: ["*.mjs"], rules: { "no-restricted-syntax": "off" } },
);
