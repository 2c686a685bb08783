import { resolve } from "node:path";
import webpack from "webpack";

/** Bundles one entry for the browser into a folder, types unchecked: tests check them elsewhere. */
export const bundle = (entry: string, folder: string, filename: string): Promise<void> =>
  new Promise((done, failed) => {
    const compiler = webpack({
      mode: "development",
      devtool: false,
      context: resolve(__dirname, "../../.."),
      entry,
      output: { path: folder, filename },
      module: {
        rules: [
          {
            test: /\.tsx?$/,
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
            exclude: /node_modules/,
          },
        ],
      },
      resolve: { extensions: [".ts", ".tsx", ".js"] },
    });
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      if (problem) failed(problem);
      else done();
    });
  });
