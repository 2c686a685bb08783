import { TrackerError } from "../../src/core/error";
import { run } from "../../src/cli/run";
import { ask, fakeTerminal } from "./fake-terminal";

const failing = (error: Error) => {
  const terminal = fakeTerminal();
  terminal.files.read = () => {
    throw error;
  };
  return terminal;
};

test.each([
  ["vi", /^Lỗi của phần mềm, ngoài dự kiến \(RangeError: Invalid array length\)/],
  ["en", /^A fault of the software that nobody expected \(RangeError: Invalid array length\)/],
])("what nobody expected says so, asks for the anonymised copy and shows no stack (%s)", async (language, expected) => {
  const terminal = failing(new RangeError("Invalid array length\nat somewhere"));
  expect(await run(["check", "a.xlsx", "--lang", language], terminal)).toBe(2);
  const said = terminal.complained.join("\n");
  expect(said).toMatch(expected);
  expect(said).toContain("plan-tracker anonymise");
  expect(said).not.toMatch(/\bat \w|\.ts:\d|\.mjs:\d/);
  expect(said.split("\n")).toHaveLength(2);
});

test("as JSON it has no code of ours", async () => {
  const { code, json } = await ask(failing(new RangeError("Invalid time value")), "check", "a.xlsx", "--json");
  expect(code).toBe(2);
  expect(json).toMatchObject({
    error: { code: null, message: expect.stringContaining("Invalid time value") as string },
  });
});

test("too little memory is no fault of the file, nor one of ours", async () => {
  const terminal = failing(new TrackerError("out-of-memory", { file: "a.xlsx" }));
  expect(await run(["check", "a.xlsx"], terminal)).toBe(2);
  expect(terminal.complained[0]).toMatch(/^Máy không còn đủ bộ nhớ/);
});
