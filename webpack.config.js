const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { BannerPlugin } = require("webpack");
const { gzipSync } = require("node:zlib");
const { marked } = require("marked");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const dist = path.resolve(__dirname, "dist");
const rules = [
  {
    test: /\.tsx?$/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
    exclude: /node_modules/,
  },
  { test: /reader-phrases\.ts$/, enforce: "pre", loader: path.resolve(__dirname, "src/setup/reader-phrases.js") },
];
const resolve = { extensions: [".ts", ".tsx", ".js"] };
/** What browsers load is never mirrored. */
const onScreen = { ...resolve, alias: { "rtl-css-js/core": path.resolve(__dirname, "src/setup/left-to-right.mjs") } };

const node = (name, entry) => ({
  name,
  target: "node20",
  mode: "production",
  devtool: "source-map",
  entry: { [name]: entry },
  output: { path: dist, filename: "[name].js", library: { type: "commonjs2" } },
  // Its `createRequire` is Node's own: what is fetched when it is asked for is looked for when the program runs.
  module: { rules, parser: { javascript: { createRequire: false } } },
  resolve,
  // Readable stack traces where a fault is reported; the size of a command-line file does not matter.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** Started by itself (`node dist/cli.js …`), the file runs like the command that loads it. */
const START = "if (require.main === module) module.exports.main(process.argv.slice(2));";
/** A small file that answers --help, and beside it in `cli/` what each command needs: loading all of it takes longer. */
const cli = {
  ...node("cli", "./src/cli/main.ts"),
  plugins: [new BannerPlugin({ banner: START, raw: true, footer: true, include: /^cli\.js$/ })],
};
cli.output.chunkFilename = "cli/[name].js";
cli.output.clean = { keep: (name) => !name.startsWith("cli/") };
const bench = {
  ...node("bench", "./test/bench/main.ts"),
  // Its `require` is Node's own: where packages lie is asked when it runs.
  // One file: what the pane fetches later stands in it as well.
  module: {
    rules: [{ ...rules[0], parser: { commonjs: false, createRequire: false } }],
    parser: { javascript: { dynamicImportMode: "eager" } },
  },
  externals: [
    ({ request }, done) =>
      /^[a-z@]/.test(request) && !request.startsWith("fflate") ? done(null, `commonjs ${request}`) : done(),
  ],
};

/** The one place that says where the pane is served: `PLAN_TRACKER_URL=https://host/folder npm run build`. */
const DEV_URL = "https://localhost:3000";
const url = (process.env.PLAN_TRACKER_URL || DEV_URL).replace(/\/+$/, "");
if (!url.startsWith("https://")) throw new Error(`PLAN_TRACKER_URL must begin with https:// (it is ${url})`);

/** What may be fetched, gzipped, before the overview of a workbook that has a plan and no more, whatever Excel looks like. */
const FIRST_LOAD_BYTES = 240_000;
/** Fetched beside the page's own script: one language, and a theme where Excel is dark (or in high contrast). */
const LANGUAGES = ["vi", "en"];
const THEMES = ["dark", "contrast"];
/** Only workbooks with indicators count data, only those with criteria score: neither may be among it. */
const LATER = /[\\/]core[\\/](?:data[\\/]evaluate|criteria[\\/](?:building|reading|scoring)[\\/])/;

/** Holds the first load to its budget; test/e2e/first-load.test.ts sees in a browser that just this is fetched. */
class BudgetPlugin {
  apply(compiler) {
    const gzipped = (files) =>
      [...new Set(files)]
        .filter((file) => /\.(?:js|css)$/.test(file))
        .map((file) => gzipSync(compiler.outputFileSystem.readFileSync(path.join(compiler.outputPath, file))).length)
        .reduce((sum, bytes) => sum + bytes, 0);
    compiler.hooks.afterEmit.tap("budget", (compilation) => {
      const fail = (message) => compilation.errors.push(new Error(message));
      const groups = [...compilation.entrypoints.values()];
      const own = groups.flatMap((group) => group.getFiles());
      const named = (name) => {
        const group = compilation.namedChunkGroups.get(name);
        if (!group) fail(`there is no chunk "${name}", which the budget of the first load names`);
        else groups.push(group);
        return group?.getFiles() ?? [];
      };
      const loads = LANGUAGES.flatMap((language) => {
        const spoken = [...own, ...named(language)];
        return [spoken, ...THEMES.map((theme) => [...spoken, ...named(theme)])].map(gzipped);
      });
      const most = Math.max(...loads);
      const kilo = (bytes) => (bytes / 1000).toFixed(1);
      console.log(
        `pane: ${kilo(loads[0])} kB gzipped until the overview stands, at most ${kilo(most)} kB in the other language and dark ` +
          `(budget ${kilo(FIRST_LOAD_BYTES)})`,
      );
      if (most > FIRST_LOAD_BYTES) fail(`first load is ${most} bytes gzipped, the budget ${FIRST_LOAD_BYTES}`);
      const early = groups
        .flatMap(({ chunks }) => chunks)
        .flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)])
        .flatMap((module) => [module, ...(module.modules ?? [])])
        .find(({ resource = "" }) => LATER.test(resource));
      if (early) fail(`${early.resource} is in the first load, where it must not be`);
    });
  }
}

/** A second pass takes five seconds for less than a kilobyte. */
const minimized = {
  minimizeOptions: { javascript: { compress: { passes: 1 } } },
  // A language is fetched before anything is seen: as one file, though others share some of its texts.
  splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && !LANGUAGES.includes(chunk.name) },
};

/** The add-in: the pane with the ribbon's commands in one page (shared runtime). */
const pane = (serving, certificate) => ({
  name: "pane",
  target: ["web", "es2022"],
  mode: serving ? "development" : "production",
  devtool: serving ? "source-map" : false,
  entry: { pane: ["./src/taskpane/main.tsx", "./src/commands/commands.ts"] },
  output: {
    path: path.join(dist, "pane"),
    filename: serving ? "[name].js" : "[name].[contenthash:8].js",
    chunkFilename: serving ? "[name].js" : "[name].[contenthash:8].js",
    clean: true,
  },
  module: { rules },
  resolve: onScreen,
  plugins: [
    new HtmlPlugin({ template: "src/taskpane/taskpane.html", filename: "taskpane.html", minify: false }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "icons/[name][ext]" },
        { from: "assets/ke-hoach-mau.xlsx", noErrorOnMissing: true },
        { from: "manifest.xml", transform: (text) => text.toString().replaceAll(DEV_URL, url) },
      ],
    }),
    ...(serving ? [] : [new BudgetPlugin()]),
  ],
  optimization: minimized,
  performance: { hints: false },
  stats: "errors-warnings",
  devServer: {
    port: 3000,
    static: false,
    hot: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: certificate },
    client: { overlay: false },
  },
});

/** The clerk's guide as a page of its own, which runs nothing. */
const guidePage = (text) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />
    <title>Hướng dẫn theo dõi kế hoạch</title>
    <style>
      :root { color-scheme: light dark; }
      body { max-width: 760px; margin: 0 auto; padding: 24px 16px; font: 16px/1.6 "Segoe UI", system-ui, sans-serif; }
      img { max-width: 100%; border: 1px solid #8888; border-radius: 6px; }
      h1 { line-height: 1.3; }
    </style>
  </head>
  <body>
<main>
${marked.parse(text)}</main>
  </body>
</html>
`;

/** Writes the page's service worker: which files it keeps, and a version that changes with any of them. */
class OfflinePlugin {
  apply(compiler) {
    const { Compilation, sources, util } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("offline", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "offline", stage }, (assets) => {
        const files = Object.keys(assets).filter((name) => !name.endsWith(".txt"));
        const hash = util.createHash("md4");
        for (const name of files.sort()) hash.update(name).update(assets[name].buffer());
        const script = readFileSync("src/page/offline/service-worker.js", "utf8")
          .replace("__FILES__", JSON.stringify(files))
          .replace("__VERSION__", JSON.stringify(hash.digest("hex").toString().slice(0, 12)));
        compilation.emitAsset("service-worker.js", new sources.RawSource(script));
      });
    });
  }
}

/** The page without Excel: the same pane beside a view of an opened file. Static files for any web server. */
const page = {
  name: "page",
  target: ["web", "es2022"],
  mode: "production",
  devtool: false,
  entry: { page: "./src/page/main.tsx" },
  output: {
    path: path.join(dist, "page"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  module: { rules },
  resolve: onScreen,
  plugins: [
    new HtmlPlugin({ template: "src/page/index.html", filename: "index.html", minify: false }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/plan-32.png", to: "icons/[name][ext]" },
        { from: "assets/ke-hoach-mau.xlsx", noErrorOnMissing: true },
        { from: "assets/huong-dan.md", to: "huong-dan.html", transform: (text) => guidePage(text.toString()) },
        { from: "assets/huong-dan/*.png", to: "huong-dan/[name][ext]" },
      ],
    }),
    new OfflinePlugin(),
  ],
  optimization: minimized,
  performance: { hints: false },
  stats: "errors-warnings",
};

/**
 * Makes a certificate for localhost on this machine and lets the system trust it, as sideloading needs. Where the
 * system does not let itself be told (no rights), the pane is served all the same and the browser warns.
 */
const localCertificate = async () => {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const {
    caCertificatePath,
    localhostCertificatePath,
    localhostKeyPath,
  } = require("office-addin-dev-certs/lib/defaults");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    if (!existsSync(localhostKeyPath)) throw error;
    console.warn(
      `This machine does not trust the certificate yet (${error.message.trim()}). Trust ${caCertificatePath}.`,
    );
    return { cert: readFileSync(localhostCertificatePath), key: readFileSync(localhostKeyPath) };
  }
};

module.exports = async (env = {}, { configName = [] } = {}) => {
  const serving = Boolean(env.WEBPACK_SERVE);
  const certificate = serving ? await localCertificate() : undefined;
  // `npm run bench` builds its own; nobody else waits for it.
  return [cli, ...(configName.includes("bench") ? [bench] : []), pane(serving, certificate), page];
};
