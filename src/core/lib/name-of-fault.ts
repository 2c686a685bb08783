/** What the makers need to know of a fault that nobody expected, in one line: "RangeError: Invalid array length". */
export const nameOfFault = (error: unknown): string => {
  const [line = ""] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n");
  return line.slice(0, 200);
};
