const all = require("./jest.config.js");

/**
 * For the edit loop: the readers, the rules, the report, files and commands. Left out beside what needs a browser, the
 * built program or Microsoft's validator: whatever runs in Excel's client or draws the pane, runs that are killed or
 * made to harm, the sample made anew, the outputs of whole commands (the goldens of assessments are in), all levers
 * tried, and long random examples.
 * One room alone is quicker still: `npx jest --config test/jest.config.js test/core/plan`.
 */
const SLOW = [
  "actions/silent-figures",
  "cli/(built-program|commands|compare|import-plan|new-from|office-pool|outputs|report-carry-over|rollup|word-papers)",
  "criteria/(try-levers|trying/try-levers|coverage|trace)",
  "excel-host",
  "faults",
  "hostile",
  "outputs-of-v0",
  "page",
  "propert(?:y|ies)",
  "random",
  "setup",
  "taskpane",
  "workbook/excel",
  "xlsx/(anonymise|data-size|keep-parts)",
];

module.exports = {
  ...all,
  // Nothing that needs Excel's client is in.
  globalSetup: undefined,
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/e2e/",
    "<rootDir>/test/engines/",
    "<rootDir>/test/validator/",
    ...SLOW.map((suite) => `<rootDir>/test/(?:.*/)?${suite}`),
  ],
};
