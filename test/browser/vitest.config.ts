import { defineConfig } from "vitest/config";

// eslint-disable-next-line no-restricted-syntax -- vitest reads the default export
export default defineConfig({
  test: { include: ["test/browser/**/*.browser.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
