import { readFileSync } from "node:fs";
import path from "node:path";
import { listingRows } from "../../../src/core/deadline/composition/listing";
import { narrowingRows } from "../../../src/core/deadline/composition/narrowing";
import { rowFor } from "../../../src/core/deadline/composition/compose";
import { LISTING, SORTS } from "../../../src/core/deadline/composition/row";
import { eventPatterns, exactPatterns } from "../../../src/core/deadline/patterns";
import { traceDeadline } from "../../../src/core/deadline/read-deadline";
import { reading } from "../../../src/core/deadline/reading";
import { expand } from "./expand";

const read = new Set(
  ["deadlines.tsv", "deadlines-more.tsv", "deadline-words.tsv"].flatMap((file) =>
    readFileSync(path.join(__dirname, "../../fixtures", file), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .flatMap((line) => {
        const [year = "", phrases = ""] = line.split("\t");
        return expand(phrases).flatMap(({ phrase }) =>
          traceDeadline(phrase.replace(/\\n/g, "\n"), { year: year === "-" ? null : Number(year) }).trace.map(
            ({ by }) => by,
          ),
        );
      }),
  ),
);

test("every pattern reads an example", () => {
  const ids = [...exactPatterns, ...eventPatterns].map(({ id }) => id);
  expect(ids.filter((id) => !read.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Rows that give nothing leave no trace; they are held by the test below. */
const REFUSING = new Set(["before-list-and-period", "date-without-month", "then-date-without-month", "moved-matter"]);

test("every row of the composition reads an example", () => {
  const ids = [...narrowingRows, ...listingRows].map(({ id }) => id);
  expect(ids.filter((id) => !read.has(id) && !REFUSING.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("two parts of any sorts that stand one after the other have a row", () => {
  const holes = LISTING.flatMap((joint) =>
    SORTS.flatMap((left) =>
      SORTS.flatMap((right) =>
        rowFor(listingRows, reading(left, { offset: { days: 1, working: false } }), joint, reading(right))
          ? []
          : [[left, joint, right]],
      ),
    ),
  );
  expect(holes).toEqual([]);
});
