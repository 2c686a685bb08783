import { TrackerError } from "../../src/core/error";
import { en } from "../../src/messages/en/index";
import { vi } from "../../src/messages/vi/index";
import { errorText } from "../../src/taskpane/figures/error-text";

/** What Office.js refuses with, by Microsoft's list of error messages: each is told in words of its own. */
const CODES = ["AccessDenied", "ActivityLimitReached", "FilteredRangeConflict", "InactiveWorkbook", "InvalidReference", "InvalidSelection", "ItemNotFound", "MemoryLimitReached", "MergedRangeConflict", "RangeExceedsLimit", "RequestAborted", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "ServiceNotAvailable", "Timeout"]; // prettier-ignore

test.each([vi, en])("no refusal falls back to the general words", (texts) => {
  const told = (code: string) => errorText(new TrackerError("host-failed", { code }), texts);
  const general = told("SomethingNobodyKnows");
  for (const code of CODES) expect({ code, told: told(code) }).not.toEqual({ code, told: general });
});

test("an error that only the command line meets is no empty line in the pane", () => {
  expect(errorText(new TrackerError("file-missing", { file: "a.xlsx" }), { ...vi, errors: {} } as typeof vi)).not.toBe(
    "",
  );
});
