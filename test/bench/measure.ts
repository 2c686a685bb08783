/** Runs a step several times after a warm-up and gives the median in milliseconds. */
export const median = async (times: number, step: () => unknown): Promise<number> => {
  await step();
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await step();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
};

export const row = (name: string, ...figures: string[]): void => {
  process.stdout.write(`${name.padEnd(52)} ${figures.map((figure) => figure.padStart(16)).join(" ")}\n`);
};

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
