/// <reference types="office-js" />
import { NotLoaded } from "../state/not-loaded";

const SAMPLE = "ke-hoach-mau.xlsx";

/** Opens the sample workbook, which stands beside the pane, in a window of its own. */
export const openSample = async (): Promise<void> => {
  const answer = await fetch(SAMPLE).catch((cause: unknown) => {
    throw new NotLoaded("sample", { cause });
  });
  if (!answer.ok) throw new NotLoaded("sample");
  await Excel.createWorkbook(base64(new Uint8Array(await answer.arrayBuffer())));
};

/** In pieces: a call takes no more arguments than the stack holds. */
const base64 = (bytes: Uint8Array): string => {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
};
