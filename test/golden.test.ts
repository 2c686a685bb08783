import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openFile } from "../src/cli/open-file";
import { assessWorkbook } from "../src/actions/write-report";
import { checkJson } from "../src/core/contract/check-json";
import { inspectJson } from "../src/core/contract/inspect-json";
import { reportJson } from "../src/core/contract/report-json";
import { messagesOf } from "../src/messages/messages";
import { fakeTerminal } from "./cli/fake-terminal";
import { expectGolden } from "./golden";

/** Plans in the shapes of real ones, and the embedded sample; each with its whole assessment, reviewed. */
const plans = path.join(__dirname, "fixtures/plans");
const samples = [
  ...readdirSync(plans).map((file) => path.join(plans, file)),
  path.join(__dirname, "../assets/ke-hoach-mau.xlsx"),
];

test.each(samples.map((file) => [path.basename(file), file]))("%s", async (name, file) => {
  const workbook = await openFile(file, fakeTerminal({ [file]: readFileSync(file) }));
  const assessment = await assessWorkbook(workbook, { today: "2024-06-15" }, messagesOf("vi"));
  expectGolden(name, {
    inspect: inspectJson(assessment.plans, assessment.tasks),
    check: checkJson(assessment),
    report: reportJson(assessment, null),
  });
});
