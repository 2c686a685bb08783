/** Long enough for any browser to have begun reading the file. */
const KEPT_MILLISECONDS = 60_000;

/** What a browser calls a .docx. */
export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a file to the browser's downloads. */
export const offerDownload = (name: string, bytes: Uint8Array, type: string): void => {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
};
