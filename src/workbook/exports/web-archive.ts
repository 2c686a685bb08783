/** "Single File Web Page" (.mht), which Excel and portals save under .xls, too: a mail message of HTML parts. */
export const isWebArchive = (text: string): boolean =>
  /^(?:[\w-]+:.*(?:\n[ \t].*)*\n)*?mime-version:/i.test(text.slice(0, 4000).replace(/\r\n?/g, "\n").trimStart()) &&
  /content-type:\s*(?:multipart|text\/html)/i.test(text.slice(0, 8000));

/** The bytes of its HTML parts, unpacked. */
export const pagesOf = (bytes: Uint8Array): Uint8Array[] => {
  // One character is one byte here: the parts say for themselves what their bytes mean.
  const message = latin1(bytes).replace(/\r\n?/g, "\n");
  const { headers, body } = headersOf(message.trimStart());
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers["content-type"] ?? "");
  const parts = boundary
    ? body
        .split(`--${boundary[1] ?? boundary[2] ?? ""}`)
        .slice(1)
        .map((part) => headersOf(part.replace(/^\n/, "")))
    : [{ headers, body }];
  return parts
    .filter(({ headers: { "content-type": type = "" } }) => /text\/html/i.test(type))
    .map((part) => unpacked(part.body, part.headers["content-transfer-encoding"] ?? ""));
};

const headersOf = (text: string): { headers: Record<string, string>; body: string } => {
  const end = text.indexOf("\n\n");
  const lines = text.slice(0, end < 0 ? text.length : end).replace(/\n[ \t]+/g, " ");
  const headers = Object.fromEntries(
    lines.split("\n").map((line) => [line.split(":", 1)[0]?.toLowerCase() ?? "", line.slice(line.indexOf(":") + 1)]),
  );
  return { headers, body: end < 0 ? "" : text.slice(end + 2) };
};

const unpacked = (body: string, encoding: string): Uint8Array => {
  if (/base64/i.test(encoding)) return fromLatin1(atob(body.replace(/[^A-Za-z0-9+/=]/g, "")));
  if (!/quoted-printable/i.test(encoding)) return fromLatin1(body);
  const joined = body.replace(/=[ \t]*\n/g, "");
  return fromLatin1(joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
};

const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
