import { readFileSync } from "node:fs";
import path from "node:path";

/** What `dependencies` name because the program is built with it: nothing of it is in what is built. */
const BUILT_WITH = [
  "@eslint-community/regexpp",
  "copy-webpack-plugin",
  "html-webpack-plugin",
  "ts-loader",
  "typescript",
  "webpack",
  "webpack-cli",
];

/**
 * The folders of every package that may be inside the built files: what the rest of `dependencies` needs. One too many
 * does no harm; the lists that plug-ins make of a build leave out what webpack has merged into one module.
 */
export const packagesInside = (root) => {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const found = new Set();
  const follow = (from, names) => {
    for (const place of names.map((name) => nearest(packages, from, name))) {
      if (place === undefined || found.has(place)) continue;
      found.add(place);
      const { dependencies = {}, peerDependencies = {} } = packages[place];
      follow(place, Object.keys({ ...dependencies, ...peerDependencies }));
    }
  };
  const named = Object.keys(packages[""].dependencies);
  follow(
    "",
    named.filter((name) => !BUILT_WITH.includes(name)),
  );
  return [...found].sort();
};

/** Where Node finds a package that is asked for in a folder: within it, or within the nearest folder above. */
const nearest = (packages, from, name) => {
  const place = `${from}${from ? "/" : ""}node_modules/${name}`;
  if (place in packages) return place;
  return from === ""
    ? undefined
    : nearest(packages, from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1)), name);
};
