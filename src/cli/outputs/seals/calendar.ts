import { createHash } from "node:crypto";

/** "X-PLAN-TRACKER-SEAL:3f…": a line of the calendar's own, which programs pass over; folded, for it is over 75 octets. */
const LINE = /^X-PLAN-TRACKER-SEAL:([0-9a-f]{32})\r?\n ([0-9a-f]{32})\r?\n/m;
const END = /^END:VCALENDAR/m;

export const sealCalendar = (bytes: Uint8Array): Uint8Array => {
  const text = new TextDecoder().decode(bytes).replace(LINE, "");
  const seal = sealOf(text);
  const sealed = text.replace(END, `X-PLAN-TRACKER-SEAL:${seal.slice(0, 32)}\r\n ${seal.slice(32)}\r\nEND:VCALENDAR`);
  return new TextEncoder().encode(sealed);
};

export const sealOfCalendar = (bytes: Uint8Array): { stated: string; today: string } | null => {
  const text = new TextDecoder().decode(bytes);
  const found = LINE.exec(text);
  return found === null ? null : { stated: found.slice(1).join(""), today: sealOf(text.replace(LINE, "")) };
};

const sealOf = (text: string): string => createHash("sha256").update(text).digest("hex");
