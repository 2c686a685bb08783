// Before the first test: Microsoft's client of Excel, which only these tests need, is fetched once (89 MB).
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../src/setup/install-packages.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where it cannot be had, the other tests run all the same: only those that need it fail, and name what is missing. */
export default () => {
  const there = installPackages(here, { saying: "\nFetching Microsoft's client of Excel for the tests …" });
  if (!there)
    console.error(
      "The tests that need it fail: those of test/excel-host, test/e2e and others that open a workbook in it.",
    );
};
