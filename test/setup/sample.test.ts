import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeSample } from "../../src/setup/sample/make-sample";
import { ask, fakeTerminal } from "../cli/fake-terminal";

const SAMPLE = path.join(__dirname, "../../assets/ke-hoach-mau.xlsx");
const README = path.join(__dirname, "../../README.md");

test("assets/ke-hoach-mau.xlsx is what makeSample makes (UPDATE_GOLDEN=1 writes it anew)", () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(SAMPLE, makeSample());
  expect(readFileSync(SAMPLE).equals(Buffer.from(makeSample()))).toBe(true);
});

test("the README shows what `npm start` prints (UPDATE_GOLDEN=1 writes it anew)", async () => {
  const terminal = fakeTerminal({ "ke-hoach-mau.xlsx": readFileSync(SAMPLE) });
  await ask(terminal, "report", "ke-hoach-mau.xlsx", "-o", "ke-hoach-mau-bao-cao.xlsx");
  const shown = /(```text\n)[^`]*(```)/;
  const written = readFileSync(README, "utf8");
  const told = written.replace(shown, (_, from: string, to: string) => `${from}${terminal.said.join("\n")}\n${to}`);
  if (process.env.UPDATE_GOLDEN) writeFileSync(README, told);
  expect(written.split("\n")).toEqual(told.split("\n"));
});
