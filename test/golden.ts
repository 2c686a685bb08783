import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Compares a value with the one reviewed and kept in test/golden. `UPDATE_GOLDEN=1 npm test` writes them anew; the
 * difference is then read in the commit.
 */
export const expectGolden = (name: string, value: unknown): void => {
  const file = path.join(__dirname, "golden", `${name}.json`);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file)).toBe(true);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, "utf8")));
};
