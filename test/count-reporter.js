const { existsSync } = require("node:fs");
const path = require("node:path");

const LACKING = [
  existsSync(path.resolve(__dirname, "../src/setup/duckdb/node_modules")) ? [] : "DUCKDB (SAY npm run engines)",
  existsSync(process.env["CLICKHOUSE"] ?? "/usr/sbin/clickhouse-server")
    ? []
    : "CLICKHOUSE (apt-get install clickhouse-server, OR NAME ONE IN THE VARIABLE CLICKHOUSE)",
].flat();

/**
 * Ends the output with "N passed, N failed, N skipped", the line CI reads; jest's own summary comes before it, and in
 * capitals how many tests a missing browser cost.
 */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not even be loaded has failed, though it counts no test.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests;
    const lines = [`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`];
    const ofEngines = (LACKING.length === 0 ? [] : results.testResults)
      .filter(({ testFilePath }) => /[\\/]test[\\/]engines[\\/]/.test(testFilePath))
      .reduce((sum, { numPendingTests }) => sum + numPendingTests, 0);
    const why = process.env["BROWSER_TESTS_LEFT_OUT"];
    if (why && skipped > ofEngines) lines.unshift(`${skipped - ofEngines} TESTS WERE LEFT OUT: ${REASONS[why]}`);
    if (ofEngines > 0) lines.unshift(`${ofEngines} TESTS WERE LEFT OUT: THEY NEED ${LACKING.join(" AND ")}.`);
    process.once("exit", () => process.stdout.write(`\n${lines.join("\n")}\n`));
  }
};

const REASONS = {
  asked: "THEY NEED A BROWSER, AND --without-browser WAS ASKED FOR.",
  "no browser":
    "THEY NEED A BROWSER. INSTALL CHROME, EDGE OR CHROMIUM (OR NAME ONE IN THE VARIABLE CHROMIUM), OR SAY npm test -- --without-browser.",
};
