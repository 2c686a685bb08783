import * as fs from "node:fs";
import type { FileSystem } from "./disk/file-system";
import { listFolder } from "./disk/list-folder";
import { lookAtPlace } from "./disk/look-at-place";
import { readFile } from "./disk/read-file";
import { replaceFiles } from "./disk/replace-files";
import { settleRuns } from "./disk/settle-runs";
import type { Files } from "./terminal";

export const filesOver = (disk: FileSystem): Files => ({
  read: (file) => readFile(disk, file),
  list: (folder) => listFolder(disk, folder),
  look: (file) => lookAtPlace(disk, file),
  write: (files) => replaceFiles(disk, files),
  settle: (paths) => settleRuns(disk, paths),
});

export const nodeFiles: Files = filesOver(fs);
