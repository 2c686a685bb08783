const { availableParallelism } = require("node:os");

/** One project per environment; node is the default, browser tests join with their own docblock. */
module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  // jest leaves one core unused; a machine of two would do one half of the work.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A worker's memory grows with each suite that it has run.
  workerIdleMemoryLimit: "2GB",
  globalSetup: "<rootDir>/test/excel-host/fetch-client.mjs",
  // Only against a test that never ends: a busy machine takes its time.
  testTimeout: 60_000,
  setupFilesAfterEnv: ["<rootDir>/test/patience.js"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/engines/by-hand/"],
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  // Published as modules of ES only.
  transformIgnorePatterns: ["/node_modules/(?!hyparquet)"],
  transform: {
    "hyparquet.*\\.js$": [
      "ts-jest",
      { tsconfig: { module: "CommonJS", target: "ES2022", allowJs: true, isolatedModules: true }, diagnostics: false },
    ],
    "reader-phrases\\.ts$": "<rootDir>/src/setup/reader-phrases.js",
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "Node10",
          ignoreDeprecations: "6.0",
          target: "ES2022",
          jsx: "react-jsx",
          esModuleInterop: true,
          isolatedModules: true,
          types: ["node", "jest"],
          lib: ["ES2023", "DOM"],
        },
        diagnostics: false,
      },
    ],
  },
  reporters: ["default", "<rootDir>/test/count-reporter.js"],
};
