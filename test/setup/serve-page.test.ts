import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

const MODULE = path.join(__dirname, "../../src/setup/serve-page.mjs");
let folder: string;
let port: number;
let stop: () => void;

/** As `npm run page` does: a module of Node's own, which jest cannot load. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "page-"));
  mkdirSync(path.join(folder, "page/icons"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  for (const [name, text] of [
    ["index.html", "<p>page"],
    ["a.js", "1"],
    ["icons/a.png", "png"],
    ["ke hoach.xlsx", "x"],
  ])
    writeFileSync(path.join(folder, "page", name!), text!);
  symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "page/link.txt"));
  const script = `import { servePage } from ${JSON.stringify(MODULE)};
    console.log((await servePage(process.argv[1])).address);`;
  const server = spawn(process.execPath, ["--input-type=module", "-e", script, path.join(folder, "page")]);
  stop = () => server.kill();
  const said = await new Promise<string>((resolve) => server.stdout.once("data", (data) => resolve(String(data))));
  expect(said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  port = Number(/:(\d+)/.exec(said)?.[1]);
}, 60_000);
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const ask = (
  at: string,
  { method = "GET", host = `127.0.0.1:${port}` } = {},
): Promise<{ status: number; type: string; policy: string; body: string }> =>
  new Promise((resolve, reject) => {
    // A path as it stands: an address would be tidied before it is sent.
    request({ host: "127.0.0.1", port, path: at, method, headers: { host } }, (answer) => {
      let body = "";
      answer.on("data", (piece) => (body += String(piece)));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers["content-type"] ?? "",
          policy: String(answer.headers["content-security-policy"] ?? ""),
          body,
        }),
      );
    })
      .on("error", reject)
      .end();
  });

test.each([
  ["/", "text/html; charset=utf-8", "<p>page"],
  ["/index.html?x=1", "text/html; charset=utf-8", "<p>page"],
  ["/a.js", "text/javascript; charset=utf-8", "1"],
  ["/icons/a.png", "image/png", "png"],
  ["/ke%20hoach.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "x"],
])("%s is served with its type", async (at, type, body) => {
  expect(await ask(at)).toMatchObject({ status: 200, type, body });
});

test.each(["/secret.txt", "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/link.txt", "/icons", "/%zz", "//x/secret.txt"])(
  "%s is not there",
  async (at) => {
    expect(await ask(at)).toMatchObject({ status: 404, body: "" });
  },
); // prettier-ignore

test("nothing may be fetched from elsewhere, and nothing is sent anywhere", async () => {
  const { policy } = await ask("/");
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
  expect(policy.replace(/'[^']*'|data:/g, "")).not.toMatch(/[*]|https?:|unsafe-eval/);
});

test("another name for this address, or another method than reading, is refused", async () => {
  expect((await ask("/", { host: `evil.example:${port}` })).status).toBe(403);
  expect((await ask("/", { method: "POST" })).status).toBe(405);
  expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
});
