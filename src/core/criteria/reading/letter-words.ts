import { readDefinition } from "./definitions";
import { plainTokens } from "./plain-tokens";
import { splitSegments } from "./segments";
import { tokenize } from "./tokens";

/** What a rule's text says its letters stand for: "b là số hồ sơ trả đúng hạn" → b: "số hồ sơ trả đúng hạn". */
export const letterWords = (text: string): ReadonlyMap<string, string> => {
  const { source, tokens } = plainTokens(tokenize(text));
  return new Map(
    splitSegments(tokens)
      .flatMap((segment) => readDefinition(segment.tokens, source) ?? [])
      .map(({ letter, words }): [string, string] => [letter.toLowerCase(), words.replace(/[\s.,;:)\]]+$/, "")])
      .filter(([, words]) => words !== ""),
  );
};
