import { dirname, join, resolve } from "node:path";

/** Where Microsoft's client lies: beside its package.json, also for what is built of these files into another folder. */
export const clientFolder = join(
  dirname(require.resolve("@microsoft/office-js/package.json", { paths: [resolve("test/excel-host")] })),
  "dist",
);
