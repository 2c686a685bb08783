import type { Package } from "../../package";
import type { Stretch } from "../../read/formula-cells";
import { joinedPieces } from "../../read/joined";
import { encodingOf, utf8Bytes } from "../../xml/encoding";
import { xmlBytes, xmlText } from "../../xml/text";

/** What stands in a stretch of a part from now on. */
export interface NewStretch extends Stretch {
  text: string;
}

/** Puts texts in the place of stretches of a part, in any order; the part keeps its encoding. */
export const replaceBytes = (parts: Package, path: string, stretches: readonly NewStretch[]): void => {
  if (stretches.length === 0) return;
  const original = parts.bytes(path);
  const bytes = utf8Bytes(original);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (start >= at) pieces.push(bytes.subarray(at, start), xmlBytes(text));
    at = Math.max(at, end);
  }
  pieces.push(bytes.subarray(at));
  const whole = joinedPieces(pieces);
  parts.put(path, encodingOf(original) === "utf-8" ? whole : xmlText(whole, path));
};
