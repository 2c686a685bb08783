import path from "node:path";
import { type Kept, nothingKept } from "../../core/report/kept/kept";
import type { CliMessages } from "../../messages/cli-messages";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import type { Files, NewFile, Terminal } from "../terminal";
import { checkTarget, type OutputRequest, type Target } from "./check-target";
import { judgeEarlier } from "./judge-earlier";
import { oldName } from "./old-name";
import { sealPaper } from "./paper-seal";
import { lookAt, type NamedInput, refuseClashes } from "./refuse-clashes";

export interface OutputsRequest {
  /** Every file that is read. */
  inputs: readonly string[];
  /** Those of them that came by --data. */
  data?: readonly string[];
  outputs: readonly OutputRequest[];
  /** What stands in the way is kept beside as NAME.cu.EXT and replaced. */
  force: boolean;
}

/** The files that a command has declared, checked as far as can be told before they are made. */
export class Outputs {
  private readonly judged = new Set<string>();

  constructor(
    private readonly request: OutputsRequest,
    private readonly targets: Target[],
    private readonly terminal: Terminal,
    private readonly texts: CliMessages,
  ) {}

  /**
   * What people typed into the earlier output at this path, which will be replaced and is to carry it on.
   * @param source the workbook as it was read, of which a copy will be written there
   * @throws TrackerError foreign-output, unreadable-output; changed-output where people have added more than is carried on
   */
  async keptAt(file: string, source: XlsxWorkbook): Promise<Kept> {
    return this.judge(this.targetOf(file), source);
  }

  /**
   * All of the files or none.
   * @throws TrackerError foreign-output, unreadable-output, typed-output where {@link keptAt} was not asked; cannot-write
   */
  async write(files: readonly NewFile[]): Promise<void> {
    const all = files.map(({ path: file, bytes }) => ({ path: file, bytes: sealPaper(path.extname(file), bytes) }));
    const changed = all.filter((file) => !this.holdsAlready(file));
    for (const { path: file } of changed) {
      const target = this.targetOf(file);
      if ((target.kind === "workbook" || target.kind === "roll-up") && !this.judged.has(file))
        await this.judge(target, null);
    }
    const copies = this.copiesOf(changed.map(({ path: file }) => this.targetOf(file)));
    const folders = this.targets.filter(isFolder).map(({ path: folder }) => folder);
    this.terminal.files.write([
      ...copies.map(({ copy }) => copy),
      ...changed.map((file) => ({
        ...file,
        ownFolder: folders.some((one) => path.relative(one, path.dirname(file.path)) === ""),
      })),
    ]);
    for (const { file, copy } of copies) this.terminal.error(this.texts.cli.keptOld({ file, copy: copy.path }));
  }

  private targetOf(file: string): Target {
    const known = this.targets.find((target) => target.path === file);
    if (known) return known;
    const folder = this.targets.find((one) => isFolder(one) && path.relative(one.path, path.dirname(file)) === "");
    if (!folder) throw new Error(`not declared as an output: ${file}`);
    const kind = folder.kind === "export-folder" ? "export" : "paper";
    const target = folder.place.what === "nothing" ? this.newIn(file, kind) : this.check(file, kind);
    refuseClashes(lookAtInputs(this.request, this.terminal.files), [
      ...this.targets.filter((one) => !isFolder(one)),
      target,
    ]);
    this.targets.push(target);
    return target;
  }

  private check(file: string, kind: "export" | "paper"): Target {
    const endings = kind === "export" ? { endings: EXPORT_ENDINGS } : {};
    return checkTarget({ path: file, kind, ...endings }, this.terminal.files, this.request.force);
  }

  private newIn(file: string, kind: "export" | "paper"): Target {
    return { ...lookAt(file, this.terminal.files), kind, keepOld: false };
  }

  private async judge(target: Target, source: XlsxWorkbook | null): Promise<Kept> {
    this.judged.add(target.path);
    if (target.place.what === "nothing") return nothingKept;
    const { kept, refusal, keep } = await judgeEarlier(target, this.terminal.files, source);
    if (refusal !== null && !this.request.force) throw refusal;
    if (refusal !== null || keep) target.keepOld = true;
    return kept;
  }

  private holdsAlready({ path: file, bytes }: NewFile): boolean {
    if (this.targetOf(file).place.what === "nothing") return false;
    const old = this.terminal.files.read(file);
    return old.length === bytes.length && old.every((byte, index) => byte === bytes[index]);
  }

  private copiesOf(targets: readonly Target[]): { file: string; copy: NewFile }[] {
    const { files } = this.terminal;
    const copies: { file: string; copy: NewFile }[] = [];
    for (const { path: file, keepOld } of targets) {
      if (!keepOld) continue;
      const taken = copies.map(({ copy }) => copy.path);
      copies.push({ file, copy: { path: oldName(file, files, taken), bytes: files.read(file), like: file } });
    }
    return copies;
  }
}

const EXPORT_ENDINGS = [".parquet", ".json"];
const isFolder = ({ kind }: Target): boolean => kind === "folder" || kind === "export-folder";

const lookAtInputs = ({ inputs, data = [] }: OutputsRequest, files: Files): NamedInput[] =>
  inputs.map((file) => ({ ...lookAt(file, files), isData: data.includes(file) }));

/**
 * The one way to write files. What a killed run has left is settled first; then every input and output is checked, before
 * anything is reckoned: nothing of the user's may be destroyed.
 * @throws TrackerError same-file, same-output, and what checkTarget throws
 */
export const prepareOutputs = (request: OutputsRequest, terminal: Terminal, texts: CliMessages): Outputs => {
  const { files } = terminal;
  const { inputs, outputs, force } = request;
  for (const run of files.settle([...inputs, ...outputs.map((output) => output.path)])) {
    terminal.error(texts.cli.settled(run));
  }
  const read = lookAtInputs(request, files);
  refuseClashes(
    read,
    outputs.map((output) => lookAt(output.path, files)),
  );
  const targets = outputs.map((output) => checkTarget(output, files, force));
  return new Outputs(request, targets, terminal, texts);
};
