// Loaded in front of a program (`node --import`): its last words are what it cost, CPU seconds and peak megabytes.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  process.stderr.write(`\nUSAGE ${JSON.stringify(usage)}\n`);
});
