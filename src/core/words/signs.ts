/**
 * Word's own bullets come as private-use characters of the fonts Symbol and Wingdings (U+F0B7 "•", U+F0A7 "▪",
 * U+F02D "-", U+F0FC "✓" …): as they were drawn.
 */
const PRIVATE: Readonly<Record<string, string>> = {
  "\uF02D": "-",
  "\uF0BE": "-",
  "\uF0B0": "°",
  "\uF0B1": "±",
  "\uF0B3": "≥",
  "\uF0A3": "≤",
  "\uF0B4": "×",
  "\uF0B8": "÷",
  "\uF0FC": "✓",
  "\uF0FE": "✔",
  "\uF0A8": "□",
  "\uF06F": "□",
  "\uF0E0": "→",
  "\uF0DE": "⇒",
  "\uF0F0": "→",
};
const PRIVATE_USE = /[\uF020-\uF0FF]/g;

/** Signs that a font of Word's drew, as the characters they look like; every other private one is a bullet. */
export const foldPrivateSigns = (text: string): string =>
  text.replace(PRIVATE_USE, (character) => PRIVATE[character] ?? "•");

/** Bullets that begin a line whatever stands behind them; a dash or a plus may also count. */
export const BULLETS = ["•", "●", "▪", "◦", "○", "■", "□", "▫", "◆", "♦", "➢", "►", "✓", "✔", "‣", "⁃"];

/** What a sign means in a rule, whichever way it was typed. */
export const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  "<=": "≤",
  "=<": "≤",
  ">=": "≥",
  "⩾": "≥",
  "⩽": "≤",
  "⇒": "=>",
  "→": "=>",
  "==>": "=>",
  "➔": "=>",
  "×": "*",
  "·": "*",
  "∗": "*",
  "–": "-",
  "—": "-",
  "−": "-",
  "‑": "-",
  "‐": "-",
  "÷": "/",
  "∕": "/",
  "：": ":",
};
