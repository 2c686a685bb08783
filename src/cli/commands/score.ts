import { scoreJson } from "../../core/contract/score-json";
import { traceRule } from "../../core/criteria/building/trace-rule";
import { score as scoreRule } from "../../core/criteria/scoring/score";
import type { ScoreData } from "../../core/criteria/scoring/score-data";
import { TrackerError } from "../../core/error";
import { defaultSettings } from "../../core/settings";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { readJsonLines } from "../json-lines";
import type { Terminal } from "../terminal";

/** One rule from the arguments, or JSON lines {"rule", "max", "data"} on stdin, one answer line each. */
export const score = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const { evidenceDeduction } = defaultSettings;
  const answer = (rule: string, max: number, data: ScoreData) => {
    const { rule: read, trace } = traceRule(rule, max);
    const found = scoreRule(read, data, { evidenceDeduction }, texts.criteria);
    return { found, json: args.trace ? { ...scoreJson(found), trace } : scoreJson(found), trace };
  };
  if (args.rule === null) {
    return readJsonLines(terminal, texts, (line) => {
      const asked = readRequest(line);
      return asked && answer(asked.rule, asked.max, asked.data).json;
    });
  }
  const { found, json, trace } = answer(args.rule, args.max ?? missingMax(), readData(args.scoreData));
  if (args.json) terminal.out(JSON.stringify(json));
  else terminal.out([texts.cli.score(found), ...(args.trace ? [texts.cli.trace(trace)] : [])].join("\n"));
  return 0;
};

const missingMax = (): never => {
  throw new TrackerError("bad-argument", { argument: "--max", value: "", expected: "3 | 0.5" });
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFigure = (value: unknown): boolean => value === null || ["number", "string", "boolean"].includes(typeof value);

const isData = (value: unknown): value is ScoreData => isObject(value) && Object.values(value).every(isFigure);

const readRequest = (line: unknown): { rule: string; max: number; data: ScoreData } | null => {
  if (!isObject(line)) return null;
  const { rule, max, data = {} } = line;
  return typeof rule === "string" && typeof max === "number" && isData(data) ? { rule, max, data } : null;
};

const readData = (text: string | null): ScoreData => {
  if (text === null) return {};
  try {
    const data: unknown = JSON.parse(text);
    if (isData(data)) return data;
  } catch {
    // Said below, as for JSON that is no object of figures.
  }
  throw new TrackerError("bad-argument", { argument: "--data", value: text, expected: '{"a": 291, "b": 285}' });
};
