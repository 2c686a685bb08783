const path = require("node:path");

const dist = path.resolve(__dirname, "dist");
const rules = [
  {
    test: /\.tsx?$/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
    exclude: /node_modules/,
  },
];
const resolve = { extensions: [".ts", ".tsx", ".js"] };

const node = (name, entry) => ({
  name,
  target: "node20",
  mode: "production",
  devtool: "source-map",
  entry: { [name]: entry },
  output: { path: dist, filename: "[name].js", library: { type: "commonjs2" } },
  module: { rules },
  resolve,
  // Readable stack traces where a fault is reported; the size of a command-line file does not matter.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
});

const cli = node("cli", "./src/cli/main.ts");
const bench = {
  ...node("bench", "./test/bench/main.ts"),
  externals: [
    ({ request }, done) =>
      /^[a-z@]/.test(request) && !request.startsWith("fflate") ? done(null, `commonjs ${request}`) : done(),
  ],
};

module.exports = [cli, bench];
