import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { makeCertificate } from "./certificate";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export const typeOf = (path: string): string => TYPES[extname(path)] ?? "application/octet-stream";

export interface Server {
  /** "https://localhost:41234" */
  origin: string;
  close(): Promise<void>;
}

let certificate: ReturnType<typeof makeCertificate> | undefined;

/** Serves folders by the first part of the path ("" for the root), and pages given as texts, on https://localhost. */
export const serve = async (
  folders: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
): Promise<Server> => {
  const server = createServer(await (certificate ??= makeCertificate()), (request, response) => {
    const path = new URL(request.url ?? "/", "https://localhost").pathname;
    const page = pages[path];
    const answer = page === undefined ? readFile(fileOf(folders, path)) : Promise.resolve(page);
    answer.then(
      (content) => response.writeHead(200, { "content-type": typeOf(path) }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const fileOf = (folders: Readonly<Record<string, string>>, path: string): string => {
  const [, first = "", ...rest] = normalize(decodeURIComponent(path)).split("/");
  const folder = folders[first];
  return folder === undefined ? join(folders[""] ?? "", first, ...rest) : join(folder, ...rest);
};
