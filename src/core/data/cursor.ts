import type { ReadingProblem, ReadingProblems } from "./problem";
import type { Token } from "./tokens";
import { plainOf } from "./words";

/** Thrown inside the reader only; readQuantity turns it into a value. */
export class Stop extends Error {
  readonly problem: ReadingProblem;

  constructor(problem: ReadingProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Brackets within brackets: no clerk goes deeper, and the reader's own calls stay few. */
const DEEPEST = 60;

const END: Token = { kind: "end", text: "", plain: "", value: 0, day: null, start: 0, end: 0 };

/** Walks along the tokens of one expression. */
export class Cursor {
  readonly plain: string;
  private index = 0;
  private depth = 0;

  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
  ) {
    this.plain = plainOf(text);
  }

  /** The token so many places on. */
  peek(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? this.tokens.at(-1) ?? END;
  }

  next(): Token {
    const token = this.peek();
    if (this.index < this.tokens.length - 1) this.index++;
    return token;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left--) this.next();
  }

  /** Behind a position in the text. */
  skipTo(position: number): void {
    while (this.peek().kind !== "end" && this.peek().start < position) this.next();
  }

  /** How many tokens these words take here (0: they do not stand here), with or without their accents. */
  sees(words: string, ahead = 0): number {
    const parts = words.split(" ");
    const here = parts.every((part, index) => {
      const token = this.peek(ahead + index);
      return token.kind === "word" && token.plain === part && !isOtherWord(token.text);
    });
    return here ? parts.length : 0;
  }

  seesSign(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "sign" && token.text === sign;
  }

  eats(words: string): boolean {
    const count = this.sees(words);
    this.skip(count);
    return count > 0;
  }

  eatsSign(sign: string): boolean {
    const here = this.seesSign(sign);
    if (here) this.next();
    return here;
  }

  /** Reads something inside another of its kind, and gives up where the nesting has no end. */
  within<Result>(read: () => Result): Result {
    if (++this.depth > DEEPEST) this.stop("too-long", {});
    const result = read();
    this.depth--;
    return result;
  }

  stop<Code extends keyof ReadingProblems>(code: Code, details: ReadingProblems[Code], at = this.peek()): never {
    // The code and its details belong together by the parameter's type, which the union cannot see.
    throw new Stop({ code, ...details, position: at.start } as unknown as ReadingProblem);
  }

  /** Something else was expected here; an open bracket or the text's end is named as such. */
  unexpected(expected: ReadingProblems["unexpected"]["expected"]): never {
    return this.stop("unexpected", { found: this.text.slice(this.peek().start, this.peek().end), expected });
  }
}

/** "chưa" (not yet) is no "chứa" (contains). */
const isOtherWord = (text: string): boolean => text.toLowerCase() === "chưa";
