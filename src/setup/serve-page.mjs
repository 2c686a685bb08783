import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { URL } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The page's own policy, and what only a header can say: no other page may hold it in a frame. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
};

/**
 * Serves a folder to this machine alone, at a free port unless one is named. Gives the address and how to end it.
 * Only requests that name this very address are answered: no other site can reach it by a name of its own.
 */
export const servePage = async (folder, port = 0) => {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    void answer(root, request, server.address().port).then(({ status, headers = {}, body = "" }) => {
      response.writeHead(status, { ...HEADERS, ...headers }).end(request.method === "HEAD" ? "" : body);
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};

const answer = async (root, { method, url = "/", headers }, port) => {
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) return { status: 403 };
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: { allow: "GET, HEAD" } };
  const file = await fileWithin(root, url);
  if (file === null) return { status: 404 };
  try {
    const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
    return { status: 200, headers: { "content-type": type }, body: await readFile(file) };
  } catch {
    return { status: 404 };
  }
};

/** The file that an address means, or null where it is not within the folder, links followed. */
const fileWithin = async (root, url) => {
  try {
    const wanted = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
    const file = await realpath(path.join(root, wanted.endsWith("/") ? `${wanted}index.html` : wanted));
    return file.startsWith(root + path.sep) ? file : null;
  } catch {
    return null;
  }
};
