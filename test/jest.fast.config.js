const all = require("./jest.config.js");

/** For the edit loop, beside what needs a browser or Microsoft's validator: what stops Excel at each request, and long random examples. */
const SLOW = [
  "excel-host/(faults|data-faults|data-undo|budget)",
  "taskpane/(faults|robustness)",
  "properties",
  "random",
];

module.exports = {
  ...all,
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/e2e/",
    "<rootDir>/test/validator/",
    "<rootDir>/test/excel-host/browser/",
    ...SLOW.map((suite) => `/test/.*${suite}`),
  ],
};
