// Bundles the command line into dist/: one small entry and chunks that are loaded when a command needs them.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli/main.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // It finds itself by __filename, which a bundle does not have.
  external: ["write-file-atomic"],
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: { js: 'import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);' },
});
