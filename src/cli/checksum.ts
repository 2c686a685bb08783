import { createHash } from "node:crypto";

/** SHA-256 in hex: equal contents are known by it. */
export const checksum = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");
