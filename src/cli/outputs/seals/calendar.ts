import { createHash } from "node:crypto";

/** "X-PLAN-TRACKER-SEAL:3f…": a line of the calendar's own, which programs pass over. */
const LINE = /^X-PLAN-TRACKER-SEAL:([0-9a-f]{64})\r?\n/m;
const END = /^END:VCALENDAR/m;

export const sealCalendar = (bytes: Uint8Array): Uint8Array => {
  const text = new TextDecoder().decode(bytes).replace(LINE, "");
  const sealed = text.replace(END, `X-PLAN-TRACKER-SEAL:${sealOf(text)}\r\nEND:VCALENDAR`);
  return new TextEncoder().encode(sealed);
};

export const sealOfCalendar = (bytes: Uint8Array): { stated: string; today: string } | null => {
  const text = new TextDecoder().decode(bytes);
  const [, stated] = LINE.exec(text) ?? [];
  return stated === undefined ? null : { stated, today: sealOf(text.replace(LINE, "")) };
};

const sealOf = (text: string): string => createHash("sha256").update(text).digest("hex");
