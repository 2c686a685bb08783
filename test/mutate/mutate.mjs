#!/usr/bin/env node
// Deletes words and rows of the readers' tables and flips their bounds, one at a time, and prints what no example
// notices: npm run mutate [-- deadline|criteria] [--count 500] [--seed 1] [--all] [--thorough]. A survivor costs a reading
// of all examples, so a room may take an hour: how far it is stands on the error stream, and so does an end before the end.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findMutations } from "./find-mutations.mjs";
import { loadRoom } from "./load-room.mjs";
import { ROOMS } from "./rooms.mjs";

const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    all: { type: "boolean", default: false },
    thorough: { type: "boolean", default: false },
  },
  allowPositionals: true,
});

/** mulberry32: the same seed gives the same mutants on every machine. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const pick = (all, count, seed) => {
  const next = random(seed);
  const order = all.map((mutation) => [next(), mutation]).sort(([a], [b]) => a - b);
  return order.slice(0, count).map(([, mutation]) => mutation);
};

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

/** "word chua dat", 'entry "khong"': no sign of a pattern that could stand for other words. */
const BARE_WORD = /^(?:word [a-z ]+|entry "[a-z ]+")$/;

/** How far the room is: whoever is stopped says so, and what has been tried until then. */
const progress = { name: "", tried: 0, of: 0, survivors: 0 };
const soFar = () =>
  `${progress.name}: ${progress.tried} of ${progress.of} mutants tried, ${progress.survivors} noticed by no example`;
const note = (text) => process.stderr.write(`${text}\n`);
const EVERY_MS = 60_000;

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])
  process.on(signal, () => {
    note(`STOPPED BY ${signal}: ${soFar()}`);
    process.exit(code);
  });
/** Signals are heard between mutants only. */
const breath = () => setImmediate();

const run = async (name, room) => {
  const folders = room.folders.filter((folder) => filesIn(folder).length > 0);
  const isInRoom = (file) => folders.some((folder) => file.startsWith(folder + path.sep));
  const sources = new Map(folders.flatMap(filesIn).map((file) => [file, readFileSync(file, "utf8")]));
  const all = [...sources].flatMap(([file, source]) => findMutations(file, source));
  const mutants = values.all ? all : pick(all, Number(values.count), Number(values.seed));
  const examples = room.examples();
  const modules = loadRoom(room.entries, isInRoom);
  const expected = examples.map((example) => room.answer(modules, example));

  /** Examples that noticed something lately are asked first. */
  let order = examples.map((_, index) => index);
  const folded = examples.map((example) => fold(JSON.stringify(example)));
  /**
   * Examples with a word of the change are asked before all others: most changes are noticed by one of them. A word that
   * is taken away can matter to no other example, so that the others are asked with `--thorough` only.
   */
  const likely = (what) => {
    const words =
      fold(what)
        .match(/[a-z]{2,}/g)
        ?.slice(1) ?? [];
    const first =
      words.length === 0 ? [] : order.filter((index) => words.every((word) => folded[index].includes(word)));
    return words.length > 0 && BARE_WORD.test(fold(what)) && !values.thorough ? first : [...first, ...order];
  };
  const isNoticed = ({ file, from, to, text, what }) => {
    const source = sources.get(file);
    const changed = { file, source: source.slice(0, from) + text + source.slice(to) };
    try {
      const mutated = loadRoom(room.entries, isInRoom, changed);
      const by = likely(what).find((index) => room.answer(mutated, examples[index]) !== expected[index]);
      if (by !== undefined) order = [by, ...order.filter((index) => index !== by)];
      return by !== undefined;
    } catch {
      return true;
    }
  };
  Object.assign(progress, { name, tried: 0, of: mutants.length, survivors: 0 });
  note(`${name}: ${mutants.length} of ${all.length} mutants, ${examples.length} examples`);
  let said = Date.now();
  for (const mutant of mutants) {
    await breath();
    if (!isNoticed(mutant)) {
      progress.survivors++;
      console.log(`${path.relative(process.cwd(), mutant.file)}:${mutant.line}  ${mutant.what}`);
    }
    progress.tried++;
    if (Date.now() - said < EVERY_MS) continue;
    said = Date.now();
    note(soFar());
  }
  const share = ((progress.survivors / Math.max(1, mutants.length)) * 100).toFixed(1);
  console.log(
    `${name}: ${progress.survivors} of ${mutants.length} mutants (of ${all.length}) are noticed by no example: ${share} %`,
  );
};

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/gi, "d")
    .toLowerCase();

const filesIn = (folder) => {
  try {
    return filesOf(folder);
  } catch {
    return [];
  }
};

const wanted = positionals.length > 0 ? positionals : Object.keys(ROOMS);
for (const name of wanted) {
  const room = ROOMS[name];
  if (!room) throw new Error(`no such room: ${name} (${Object.keys(ROOMS).join(", ")})`);
  await run(name, room);
}
