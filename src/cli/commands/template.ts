import { TrackerError } from "../../core/error";
import { shippedTemplate, TEMPLATE_KINDS, type TemplateKind } from "../../core/report/word/template/shipped-template";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { prepareOutputs } from "../outputs/outputs";
import type { Terminal } from "../terminal";
import { toWord } from "../word-papers";

/** A Word template to edit, of the kind that is named before the file or by `--kind`; a file that is there stays. */
export const template = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const { kind, file } = wanted(args);
  const outputs = prepareOutputs(
    { inputs: [], outputs: [{ path: file, kind: "new", endings: [".docx"] }], force: args.force },
    terminal,
    texts,
  );
  await outputs.write([{ path: file, bytes: await toWord(shippedTemplate(kind, texts)) }]);
  terminal.out(args.json ? JSON.stringify({ output: file, kind }) : texts.cli.templateMade({ file, kind }));
  return 0;
};

const isKind = (text: string): text is TemplateKind => (TEMPLATE_KINDS as readonly string[]).includes(text);

/** @throws TrackerError bad-argument */
const wanted = ({ operands, kind }: Arguments): { kind: TemplateKind; file: string } => {
  const [first = "", second, ...more] = operands;
  const named = second === undefined ? (kind ?? "report") : first;
  const file = second ?? first;
  if (file === "" || more.length > 0 || !isKind(named) || (kind !== null && kind !== named)) {
    const value = [...operands, ...(kind === null ? [] : ["--kind", kind])].join(" ");
    throw new TrackerError("bad-argument", {
      argument: "template",
      value,
      expected: `plan-tracker template [${TEMPLATE_KINDS.join("|")}] OUT.docx`,
    });
  }
  return { kind: named, file };
};
