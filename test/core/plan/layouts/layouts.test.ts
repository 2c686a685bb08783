import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readingOf, readLayouts } from "./read-layout";

const folder = path.join(__dirname, "../../../fixtures/layouts");

describe.each(readdirSync(folder))("%s", (file) => {
  const layouts = readLayouts(readFileSync(path.join(folder, file), "utf8"));
  test.each(layouts.map((layout) => [layout.name, layout] as const))("%s", async (_name, layout) => {
    expect((await readingOf(layout)).map(tidy)).toEqual(layout.expected.map(tidy));
  });
});

const tidy = (line: string): string =>
  line
    .split("|")
    .map((part) => part.trim())
    .join(" | ");
