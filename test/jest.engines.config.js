const all = require("./jest.config.js");

/** `npm run test:engines`: what compares the own evaluator with engines, also those too large for `npm test`. */
module.exports = {
  ...all,
  globalSetup: undefined,
  testMatch: ["<rootDir>/test/engines/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
