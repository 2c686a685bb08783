import { ask, fakeTerminal } from "./fake-terminal";

const BANDS = "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; từ 94% đến dưới 96%: 1 điểm; dưới 94%: 0 điểm";
interface Answer {
  points: number | null;
  max: number;
  method: string;
  rate: number | null;
  explanation: string;
  problems: unknown[];
  error?: string;
}

test("one rule, by its arguments", async () => {
  const argv = ["score", "--rule", BANDS, "--max", "3", "--data", '{"a":291,"b":285}', "--json"];
  const answer = (await ask(fakeTerminal(), ...argv)).json as Answer;
  expect(Object.keys(answer)).toEqual(["points", "max", "method", "rate", "explanation", "problems"]);
  expect(answer).toMatchObject({ points: 2, max: 3, method: "bands", rate: 285 / 291, problems: [] });
  expect(answer.explanation).toContain("97,94%");
});

test("JSON lines: an answer each; null where text and data do not decide", async () => {
  const lines = [
    JSON.stringify({ rule: "(b/a)*0,5", max: 0.5, data: { a: 14697, b: 9129 } }),
    JSON.stringify({ rule: BANDS, max: 3, data: {} }),
    JSON.stringify({ rule: BANDS, data: {} }),
    "[]",
  ];
  const terminal = fakeTerminal({}, lines);
  expect((await ask(terminal, "score")).code).toBe(2);
  const answers = terminal.said.map((line) => JSON.parse(line) as Answer);
  expect(answers[0]?.points).toBeCloseTo(9129 / 14697 / 2, 9);
  expect(answers[1]).toMatchObject({ points: null });
  expect(answers[1]?.problems).toHaveLength(1);
  expect(answers.slice(2).map(({ error }) => typeof error)).toEqual(["string", "string"]);
});

test.each([
  ["--data", ["--rule", BANDS, "--max", "3", "--data", "[1]"]],
  ["--max", ["--rule", BANDS]],
])("a faulty %s is named", async (argument, more) => {
  const terminal = fakeTerminal();
  expect((await ask(terminal, "score", ...more)).code).toBe(2);
  expect(terminal.complained[0]).toContain(argument);
});

test("--trace: what read which stretch, in words and in JSON", async () => {
  const rule = "Từ 90% trở lên: 2 điểm; còn lại: 0 điểm";
  const argv = ["score", "--rule", rule, "--max", "2", "--data", '{"rate":0.9}', "--trace"];
  const terminal = fakeTerminal();
  await ask(terminal, ...argv);
  expect(terminal.said.join("\n")).toContain("đọc [clauses: rate → points] Từ 90% trở lên: 2 điểm");
  expect((await ask(fakeTerminal(), ...argv, "--json")).json).toMatchObject({ trace: [{ passed: false }, {}] });
});
