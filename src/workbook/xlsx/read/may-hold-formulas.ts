const [LETTER_F = 0, COLON = 0, SLASH = 0, LESS = 0, GREATER = 0] = new TextEncoder().encode("f:/<>");

/**
 * Whether a formula may stand in these bytes of a sheet, which may be a piece of it: `<f>`, `<x:f …>`, `<f/>`. Sheets
 * without one hold the letter hardly anywhere, so that the platform's search passes over them at once.
 */
export const mayHoldFormulas = (bytes: Uint8Array): boolean => {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return true;
  for (let at = bytes.indexOf(LETTER_F); at >= 0; at = bytes.indexOf(LETTER_F, at + 1)) {
    const before = at === 0 ? LESS : bytes[at - 1];
    const next = bytes[at + 1] ?? GREATER;
    if ((before === LESS || before === COLON) && (next <= 32 || next === GREATER || next === SLASH)) return true;
  }
  return false;
};
