import { TrackerError } from "../../../src/core/error";
import { GridBuilder, MOST_SLOTS } from "../../../src/core/table/grid";
import { GridTooLarge } from "../../../src/core/table/grid-too-large";
import { messagesOf } from "../../../src/messages/messages";
import { asTrackerError, broken, tooMuch } from "../../../src/workbook/xlsx/fault";

const thrownBy = (step: () => unknown): unknown => {
  try {
    step();
  } catch (error) {
    return error;
  }
  return null;
};
const endless = (): number => 1 + endless();

test.each<[what: string, error: unknown]>([
  ["a stack without end", thrownBy(endless)],
  ["an array of no length", thrownBy(() => new Array<number>(-1))],
  ["a day that is none", thrownBy(() => new Date(NaN).toISOString())],
  ["a character that is none", thrownBy(() => String.fromCodePoint(-1))],
  ["too many digits", thrownBy(() => (1).toFixed(200))],
])("%s is a fault of ours, and nothing about the file", (_, error) => {
  expect(error).toBeInstanceOf(RangeError);
  expect(asTrackerError("a.xlsx", error)).toBe(error);
});

const said = (error: unknown): string => {
  const known = asTrackerError("a.xlsx", error);
  if (!(known instanceof TrackerError)) return "unexpected";
  const say = messagesOf("vi").errors[known.code as "too-large"] as (details: unknown) => string;
  return `${String(known.code)}: ${say(known.details)}`;
};

test.each<[what: string, error: unknown, expected: RegExp]>([
  [
    "no room",
    new RangeError("Array buffer allocation failed"),
    /^out-of-memory: Máy không còn đủ bộ nhớ để mở "a.xlsx"/,
  ],
  ["a string past the engine's bound", new RangeError("Invalid string length"), /^out-of-memory: Máy không còn/],
  ["a full store", new RangeError("Map maximum size exceeded"), /^out-of-memory: Máy không còn/],
  ["cells far away", new GridTooLarge("cells"), /^too-large: "a.xlsx" trải quá nhiều ô.*chưa ghi gì/],
  ["texts", new GridTooLarge("texts"), /^too-large: "a.xlsx" có quá nhiều chữ khác nhau/],
  ["elements", tooMuch("elements"), /^too-large: "a.xlsx" có một phần quá nhiều chi tiết/],
  ["a long part", tooMuch("part"), /^too-large: "a.xlsx" có một phần lớn hơn 100 MB/],
  ["a damaged part", broken("xl/styles.xml"), /^broken-file: .*xl\/styles.xml/],
  ["a fault of ours", new TypeError("x is undefined"), /^unexpected$/],
])("%s has its own name", (_, error, expected) => expect(said(error)).toMatch(expected));

test("a limit that is kept is told from a fault", () => {
  const grid = new GridBuilder("S");
  const far = thrownBy(() => {
    for (let column = 0; column <= MOST_SLOTS / 1_048_576; column++) grid.set(1_048_575, column, 1, 1);
  });
  expect(far).toBeInstanceOf(GridTooLarge);
});
