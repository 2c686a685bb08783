import path from "node:path";
import type { Assessment } from "../core/assess";
import { buildCalendars } from "../core/report/calendar/build-calendars";
import { calendarText } from "../core/report/calendar/calendar-text";
import { buildLetters } from "../core/report/word/build-letters";
import type { CliMessages } from "../messages/cli-messages";
import type { Arguments } from "./arguments";
import { formerPapers } from "./outputs/former-papers";
import type { NewFile, Terminal } from "./terminal";
import { toWord } from "./word-papers";

/** Papers of units that go into a folder, and what is said of them once they are written. */
export interface FolderPapers {
  files: NewFile[];
  /** Names the folder and how many there are. */
  said: string;
  /** Names papers of an earlier run that nothing has replaced; null where there are none. */
  sayFormer: () => string | null;
}

/** Without the slash that may stand at its end. */
const plain = (folder: string): string => path.dirname(path.join(folder, "_"));

/** The folders that papers will go into, each once. */
export const paperFolders = ({ ics, letters }: Arguments): string[] => [
  ...new Set([ics, letters].flatMap((folder) => (folder === null ? [] : [plain(folder)]))),
];

/** Calendars and letters, as far as they are asked for. */
export const folderPapers = async (
  { ics, letters }: Arguments,
  assessment: Assessment,
  terminal: Terminal,
  texts: CliMessages,
): Promise<FolderPapers[]> => [
  ...(ics === null ? [] : [calendarsIn(plain(ics), assessment, terminal, texts)]),
  ...(letters === null ? [] : [await lettersIn(plain(letters), assessment, terminal, texts)]),
];

const calendarsIn = (folder: string, assessment: Assessment, terminal: Terminal, texts: CliMessages): FolderPapers => {
  const calendars = buildCalendars(assessment, texts.calendar);
  const files = calendars.map((calendar) => ({
    path: path.join(folder, `${calendar.file}.ics`),
    bytes: new TextEncoder().encode(calendarText(calendar, terminal.today)),
  }));
  const dates = new Set(calendars.flatMap(({ events }) => events.map(({ uid }) => uid))).size;
  return {
    files,
    said: texts.cli.calendars({ folder, files: files.length, dates }),
    sayFormer: () => {
      const former = formerOf(terminal, folder, files, ".ics");
      return former.length === 0 ? null : texts.cli.formerCalendars({ folder, files: former });
    },
  };
};

const lettersIn = async (
  folder: string,
  assessment: Assessment,
  terminal: Terminal,
  texts: CliMessages,
): Promise<FolderPapers> => {
  const { letters, without } = buildLetters(assessment, texts);
  const files: NewFile[] = [];
  for (const { file, document } of letters) {
    files.push({ path: path.join(folder, `${file}.docx`), bytes: await toWord(document) });
  }
  return {
    files,
    said: texts.cli.letters({ folder, files: files.length, without }),
    sayFormer: () => {
      const former = formerOf(terminal, folder, files, ".docx");
      return former.length === 0 ? null : texts.cli.formerLetters({ folder, files: former });
    },
  };
};

/** Where nothing is written, nothing is looked for either: the folder may not be there. */
const formerOf = (terminal: Terminal, folder: string, files: readonly NewFile[], ending: string): string[] =>
  files.length === 0
    ? []
    : formerPapers(
        terminal.files,
        folder,
        files.map((file) => file.path),
        ending,
      );
