// `node test/room-sizes.mjs v0.1 HEAD`: of each room, at each commit, files, lines, floors and files of more than 150
// lines. Floors are the longest chain of its files in which each imports the next.
import { execFileSync } from "node:child_process";
import path from "node:path";

const refs = process.argv.slice(2);
const git = (...list) => execFileSync("git", list, { encoding: "utf8", maxBuffer: 1e9 });
/** Rooms that are themselves made of rooms. */
const WINGS = ["core", "workbook", "taskpane"];
const LONG = 150;

const roomOf = (file) => {
  const [first, second, third] = file.split("/").slice(1);
  return WINGS.includes(first) && third !== undefined ? `${first}/${second}` : first;
};

const filesAt = (ref) =>
  new Map(
    git("ls-tree", "-r", "--name-only", ref, "src")
      .split("\n")
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => [file, git("show", `${ref}:${file}`)]),
  );

/** How many files the longest chain of imports from a file has within its room. */
const floorsFrom = (file, files, known) => {
  if (known.has(file)) return known.get(file);
  // In a circle each counts once.
  known.set(file, 1);
  const targets = [...files.get(file).matchAll(/ from "(\.[^"]+)"|import\("(\.[^"]+)"\)/g)]
    .map(([, target, later]) => path.posix.join(path.posix.dirname(file), target ?? later))
    .flatMap((bare) => [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].filter((one) => files.has(one)))
    .filter((one) => roomOf(one) === roomOf(file));
  known.set(file, 1 + Math.max(0, ...targets.map((one) => floorsFrom(one, files, known))));
  return known.get(file);
};

const sizesAt = (ref) => {
  const files = filesAt(ref);
  const known = new Map();
  const rooms = new Map();
  for (const [file, text] of files) {
    const lines = text.split("\n").length - 1;
    const room = rooms.get(roomOf(file)) ?? { files: 0, lines: 0, floors: 0, long: 0 };
    room.files++;
    room.lines += lines;
    room.floors = Math.max(room.floors, floorsFrom(file, files, known));
    if (lines > LONG) room.long++;
    rooms.set(roomOf(file), room);
  }
  return rooms;
};

const all = refs.map(sizesAt);
const rooms = [...new Set(all.flatMap((sizes) => [...sizes.keys()]))].sort();
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
row("room", ...["files", "lines", "floors", `over ${LONG}`]);
row("-", ...Array(4).fill("-:"));
for (const room of rooms)
  row(`\`${room}\``, ...["files", "lines", "floors", "long"].map((key) => all.map((sizes) => sizes.get(room)?.[key] ?? "–").join(" → "))); // prettier-ignore
