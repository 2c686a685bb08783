import * as fs from "node:fs";
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesOver, nodeFiles } from "../../../src/cli/node-files";
import type { NewFile } from "../../../src/cli/terminal";
import { OfficeFolder, PLAN } from "./office-folder";

let office: OfficeFolder;
beforeEach(() => (office = new OfficeFolder()));
afterEach(() => office.remove());

const bytes = (text: string) => new TextEncoder().encode(text);
const CALLS = ["openSync", "writeSync", "fsyncSync", "renameSync", "linkSync", "rmSync"] as const;

class Killed extends Error {}

/** The real disk until the given number of calls that change it; then every call fails, as for a process that is no more. */
const killedAfter = (calls: number) => {
  let left = calls;
  const guarded = Object.fromEntries(
    CALLS.map((call) => [
      call,
      (...args: never[]) => {
        if (left-- <= 0) throw new Killed();
        return (fs[call] as (...args: never[]) => unknown)(...args);
      },
    ]),
  );
  return { files: filesOver({ ...fs, ...guarded }), get left() { return left; } }; // prettier-ignore
};

const two = (): NewFile[] => [
  { path: office.at("kq.xlsx"), bytes: bytes("báo cáo mới") },
  { path: office.at("kq.docx"), bytes: bytes("văn bản mới") },
];

/** What stands in both places, "" for nothing; and how many files lie beside them. */
const state = () => [
  ...["kq.xlsx", "kq.docx"].map((name) => (existsSync(office.at(name)) ? readFileSync(office.at(name), "utf8") : "")),
  office.names().length,
];

describe.each([
  ["over old files", ["báo cáo cũ", "văn bản cũ"]],
  ["where nothing stood", ["", ""]],
  ["one old, one new", ["báo cáo cũ", ""]],
])("two files, %s", (_what, old) => {
  const prepare = () => {
    for (const name of office.names()) fs.rmSync(office.at(name));
    if (old[0]) office.put("kq.xlsx", old[0]);
    if (old[1]) office.put("kq.docx", old[1]);
  };

  test("killed at any moment: both old or both new after the next run, nothing left over, and said if anything was done", () => {
    const outcomes = new Set<string>();
    let finished = false;
    for (let calls = 0; !finished; calls++) {
      prepare();
      const disk = killedAfter(calls);
      try {
        disk.files.write(two());
        finished = disk.left >= 0;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
      const before = state();
      const settled = nodeFiles.settle([office.at("kq.xlsx")]);
      const after = state();
      const names = settled.flatMap(({ finished: now }) => now.map((file) => path.basename(file)));
      expect(["báo cáo mới,văn bản mới,2", `${old.join()},${old.filter(Boolean).length}`]).toContain(after.join());
      expect(names.length > 0).toBe(before.slice(0, 2).join() !== after.slice(0, 2).join());
      outcomes.add(after.join());
    }
    expect(outcomes.size).toBe(2);
  });

  test("a call that fails once: all old, at once", () => {
    for (const call of CALLS) {
      for (let failing = 0; failing < 12; failing++) {
        prepare();
        let at = 0;
        const once = (...args: never[]) => {
          if (at++ === failing) throw Object.assign(new Error("EIO"), { code: "EIO" });
          return (fs[call] as (...args: never[]) => unknown)(...args);
        };
        const write = () => filesOver({ ...fs, [call]: once }).write(two());
        // A second name that cannot be given is replaced by a copy; what cannot be swept is left to the next run.
        if (call === "linkSync" || call === "rmSync" || at > failing) write();
        else {
          try {
            write();
          } catch (error) {
            expect(error).toMatchObject({ code: "cannot-write" });
            expect(state()).toEqual([...old, old.filter(Boolean).length]);
          }
        }
        nodeFiles.settle([office.at("kq.xlsx")]);
        expect(state()[2]).toBe(existsSync(office.at("kq.xlsx")) ? office.names().length : 0);
        expect(office.names().filter((name) => name.startsWith("."))).toEqual([]);
      }
    }
  });
});

test("a file that somebody has changed since the run was killed stays, and is named", () => {
  office.put("kq.xlsx", "báo cáo cũ");
  office.put("kq.docx", "văn bản cũ");
  let calls = 0;
  for (; ; calls++) {
    try {
      killedAfter(calls).files.write(two());
    } catch {
      // Killed between the two.
    }
    if (readFileSync(office.at("kq.xlsx"), "utf8") === "báo cáo mới") break;
    nodeFiles.settle([office.at("kq.xlsx")]);
    office.put("kq.xlsx", "báo cáo cũ");
    office.put("kq.docx", "văn bản cũ");
  }
  expect(readFileSync(office.at("kq.docx"), "utf8")).toBe("văn bản cũ");
  office.put("kq.docx", "văn bản cũ, anh An sửa");
  expect(nodeFiles.settle([office.at("kq.docx")])).toEqual([
    { finished: [], undone: [], left: [office.at("kq.docx")] },
  ]);
  expect(state()).toEqual(["báo cáo mới", "văn bản cũ, anh An sửa", 2]);
});

test("two folders: whichever the next run comes to, both are settled", () => {
  fs.mkdirSync(office.at("a"));
  fs.mkdirSync(office.at("b"));
  const files = ["a/kq.xlsx", "b/kq.docx"].map((name) => ({ path: office.at(name), bytes: bytes("mới") }));
  const outcomes = new Set<string>();
  for (let calls = 0; calls < 40; calls++) {
    for (const { path: file } of files) writeFileSync(file, "cũ");
    try {
      killedAfter(calls).files.write(files);
    } catch {
      // Killed.
    }
    nodeFiles.settle([files[1]!.path]);
    nodeFiles.settle([files[0]!.path]);
    const texts = files.map(({ path: file }) => readFileSync(file, "utf8"));
    outcomes.add(texts.join());
    expect([readdirSync(office.at("a")), readdirSync(office.at("b"))]).toEqual([["kq.xlsx"], ["kq.docx"]]);
  }
  expect([...outcomes].sort()).toEqual(["cũ,cũ", "mới,mới"]);
});

test("the command line says what the next run has finished", async () => {
  office.put("kh.xlsx", PLAN);
  await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./kq.docx");
  const names = ["kq.xlsx", "kq.docx"];
  const news = names.map((name) => ({ path: office.at(name), bytes: readFileSync(office.at(name)) }));
  for (const name of names) fs.rmSync(office.at(name));
  for (let calls = 0; !existsSync(office.at("kq.xlsx")); calls++) {
    try {
      killedAfter(calls).files.write(news);
    } catch {
      // Killed between the two.
    }
    if (!existsSync(office.at("kq.xlsx"))) for (const name of office.names()) if (name.startsWith(".")) fs.rmSync(office.at(name)); // prettier-ignore
  }
  expect(existsSync(office.at("kq.docx"))).toBe(false);
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./kq.docx")).toBe(0);
  expect(office.complained[0]).toContain("Lần chạy trước bị dừng giữa chừng");
  expect(office.complained[0]).toContain("kq.docx");
  expect(office.names()).toEqual(["kh.xlsx", "kq.docx", "kq.xlsx"]);
});

describe("what lies beside the outputs", () => {
  const GONE = 4_194_000;
  test.each([
    [`.plan-tracker-0000-${GONE}-0-0.tmp`, true, false],
    [`.kh-bao-cao.xlsx.${GONE}.tmp`, false, false],
    [`.kh-bao-cao.xlsx.${process.ppid}.tmp`, false, true],
    [".cua-toi.tmp", false, true],
    [".plan-tracker-ghi-chu.tmp", false, true],
  ])("%s", (name, otherMachine, stays) => {
    office.put(name, "dở dang");
    if (otherMachine) {
      nodeFiles.settle([office.at("kq.xlsx")]);
      expect(office.names()).toEqual([name]);
      fs.utimesSync(office.at(name), 0, 0);
    }
    nodeFiles.settle([office.at("kq.xlsx")]);
    expect(office.names()).toEqual(stays ? [name] : []);
  });

  test("a journal that names other people's files does nothing", () => {
    const victim = office.put("luong.xlsx", "lương");
    const entry = { target: victim, fresh: office.put("x.xlsx", "thay"), old: null, before: null, after: "" };
    const journal = office.put(`.plan-tracker-0000-${GONE}-0.run`, JSON.stringify({ way: "finish", entries: [entry] }));
    fs.utimesSync(journal, 0, 0);
    nodeFiles.settle([office.at("kq.xlsx")]);
    expect(office.names()).toEqual(["luong.xlsx", "x.xlsx"]);
    expect(office.text("luong.xlsx")).toBe(Buffer.from("lương").toString("latin1"));
  });
});

test("the copy of an old file is as open as the old one was", async () => {
  office.put("kh.xlsx", PLAN);
  chmodSync(office.put("kq.xlsx", "của riêng tôi"), 0o600);
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--force")).toBe(0);
  expect(["kq.cu.xlsx", "kq.xlsx"].map((name) => statSync(office.at(name)).mode & 0o777)).toEqual([0o600, 0o600]);
});
