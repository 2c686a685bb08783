import { broken, Fault } from "./fault";

/** The compound file of older Office programs; with a password, today's Office puts the whole package into one. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names of streams are UTF-16 in the container's directory. */
const ENCRYPTED_STREAM = "EncryptedPackage";

/** Throws the Fault that fits: "not-a-workbook" unless these bytes can be a ZIP archive. */
export const refuseOtherContainers = (bytes: Uint8Array): void => {
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    throw new Fault(holdsUtf16(bytes, ENCRYPTED_STREAM) ? "password-protected" : "old-format");
  }
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zipped) throw new Fault("not-a-workbook");
  if (bytes.length < 4) throw broken(null);
};

const holdsUtf16 = (bytes: Uint8Array, text: string): boolean => {
  const sought = Array.from(text, (char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(sought[0] ?? 0); at >= 0; at = bytes.indexOf(sought[0] ?? 0, at + 1)) {
    if (sought.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
};
