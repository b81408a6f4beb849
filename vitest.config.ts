import { defineConfig } from "vitest/config";

// eslint-disable-next-line no-restricted-syntax -- vitest reads the default export
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing in src keeps state between calls, so files may share what they have loaded: a third of the time of the suite.
    isolate: false,
    maxWorkers: "100%",
    globalSetup: ["test/build-once.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
