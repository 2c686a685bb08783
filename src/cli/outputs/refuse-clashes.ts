import path from "node:path";
import { TrackerError } from "../../core/error";
import type { Files, Place } from "../terminal";

/** A path as it was typed, and what stands there. */
export interface Named {
  path: string;
  place: Place;
}

/** A file that is read. */
export interface NamedInput extends Named {
  /** It came by --data. */
  isData: boolean;
}

export const lookAt = (file: string, files: Files): Named => ({ path: file, place: files.look(file) });

/** @throws TrackerError same-file, same-output: an output that is an input, or another output, by any name of it */
export const refuseClashes = (inputs: readonly NamedInput[], outputs: readonly Named[]): void => {
  outputs.forEach((output, index) => {
    const input = inputs.find((one) => isSame(one.place, output.place));
    if (input) {
      const respelled = input.place.real !== output.place.real && spelling(input.place) === spelling(output.place);
      throw new TrackerError("same-file", { file: output.path, input: input.path, isData: input.isData, respelled });
    }
    const other = outputs.slice(0, index).find((one) => isSame(one.place, output.place));
    if (other) throw new TrackerError("same-output", { file: output.path, other: other.path });
  });
};

/** Links and second names are one file on the disk; letters of another case are one on most disks that files go to. */
const isSame = (one: Place, other: Place): boolean =>
  (one.identity !== null && one.identity === other.identity) || spelling(one) === spelling(other);

const spelling = ({ real }: Place): string => path.normalize(real).normalize("NFC").toLowerCase();
