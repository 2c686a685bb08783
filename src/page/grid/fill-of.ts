/** A cell's own colour with the black or white that is read on it; null for a colour of the workbook's theme. */
export const fillOf = (fill: string | null): { backgroundColor: string; color: string } | null => {
  if (fill === null || !/^[0-9A-F]{6}$/.test(fill)) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16) / 255).map(linear);
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where black and white are read alike.
  return { backgroundColor: `#${fill}`, color: light > 0.179 ? "#000000" : "#ffffff" };
};

/** A part of a colour as light, after sRGB. */
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
