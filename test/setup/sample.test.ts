import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeSample } from "../../src/setup/sample/make-sample";

test("assets/ke-hoach-mau.xlsx is what makeSample makes (UPDATE_GOLDEN=1 writes it anew)", () => {
  const file = path.join(__dirname, "../../assets/ke-hoach-mau.xlsx");
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, makeSample());
  expect(readFileSync(file).equals(Buffer.from(makeSample()))).toBe(true);
});
