import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { gridOfRows } from "../../src/core/table/grid";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { chromiumPath, startChromium } from "../excel-host/browser/chromium";
import { violations } from "./built-pane";
import { p, tbl, tr, wordFile } from "../workbook/docx/word-file";
import { SAMPLE } from "./sample-host";

const ROOT = path.resolve(__dirname, "../..");
const PAGE = path.join(ROOT, "dist/page");
const CLI = path.join(ROOT, "dist/cli.js");
/** Needs the built page, the built command line and a Chromium. */
const here =
  chromiumPath() === null || !existsSync(path.join(PAGE, "index.html")) || !existsSync(CLI) ? describe.skip : describe;

interface Figures {
  asOf: string;
  period: unknown;
  plan: { total: number };
  indicators: unknown[];
  criteria: unknown;
}

here("the page without Excel", () => {
  jest.setTimeout(180_000);
  let browser: Browser;
  let address: string;
  let stop: () => void;
  let folder: string;
  /** Requests that would have left this address, and errors nobody has shown; a test that has any fails. */
  let left: string[];
  let errors: string[];
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "page-e2e-"));
    browser = await startChromium();
    const module = path.join(ROOT, "src/setup/serve-page.mjs");
    const script = `import { servePage } from ${JSON.stringify(module)};
      console.log((await servePage(process.argv[1])).address);`;
    const server = spawn(process.execPath, ["--input-type=module", "-e", script, PAGE]);
    stop = () => server.kill();
    const said = await new Promise<string>((resolve) => server.stdout.once("data", (data) => resolve(String(data))));
    address = said.trim();
  });
  afterAll(async () => {
    await browser.close();
    stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    [left, errors] = [[], []];
  });
  afterEach(async () => {
    await context.close();
    expect({ left, errors }).toEqual({ left: [], errors: [] });
  });

  const open = async ({ width = 1366, height = 768, dark = false, at = "", newcomer = false } = {}): Promise<void> => {
    context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      acceptDownloads: true,
    });
    context.setDefaultTimeout(60_000);
    if (!newcomer) await context.addInitScript(() => localStorage.setItem("plan-tracker.tour", "seen"));
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(address) || /^(?:data|blob):/.test(url)) return route.continue();
      left.push(url);
      return route.abort();
    });
    page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(address + at);
  };
  const press = (name: string) => page.click(`button:has-text("${name}"):enabled:not([aria-disabled=true])`);
  const ready = () => page.waitForSelector("#tab-tasks", { state: "attached" });
  const openSample = async (size = {}): Promise<void> => {
    await open(size);
    await press("Mở sổ mẫu");
    await ready();
  };
  const download = async (name: string): Promise<string> => {
    const [taken] = await Promise.all([page.waitForEvent("download"), press(name)]);
    const file = path.join(folder, taken.suggestedFilename());
    await taken.saveAs(file);
    return file;
  };
  const cli = (...words: string[]): unknown => {
    const script = "require(process.argv[1]).main(process.argv.slice(2))";
    const call = ["-e", script, CLI, ...words, "--json"];
    try {
      return JSON.parse(execFileSync(process.execPath, call, { encoding: "utf8" }));
    } catch (error) {
      // Findings make the command end with 1; the answer stands all the same.
      return JSON.parse((error as { stdout: string }).stdout);
    }
  };
  const partsOf = (file: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([name, bytes]) => [
        name,
        strFromU8(bytes, true),
      ]),
    );
  const tiles = () =>
    page.$$eval("#panel [role=group] button[aria-pressed]", (all) =>
      all.map(({ textContent }) => textContent.replace(/:.*/, "")),
    );

  test("the sample: its tasks, the report, the copy; the command line finds the same figures and untouched parts in it", async () => {
    await openSample();
    const before = await tiles();
    await press("Cập nhật báo cáo");
    await page.waitForSelector("text=Đã ghi báo cáo");
    await page.waitForSelector("role=tab[name=BaoCao]");
    await page.click("role=tab[name=BaoCao]");
    await page.waitForSelector("role=gridcell >> text=/BÁO CÁO/i");
    await page.waitForSelector("text=Có thay đổi chưa tải về");
    const file = await download("Tải về bản sao");
    expect(path.basename(file)).toBe("ke-hoach-mau-theo-doi.xlsx");
    await page.waitForSelector("text=Chưa thay đổi gì");

    const figures = (at: string) => {
      const { asOf, period, plan, indicators, criteria } = cli("report", at, "-o", `${at}.bao-cao.xlsx`) as Figures;
      expect([plan.total, indicators.length, typeof criteria]).toEqual([37, 10, "object"]);
      return { asOf, period, plan, indicators, criteria };
    };
    const original = path.join(folder, "goc.xlsx");
    copyFileSync(SAMPLE, original);
    expect(figures(file)).toEqual(figures(original));
    const [own, copy] = [partsOf(SAMPLE), partsOf(file)];
    const changed = Object.keys(own).filter((name) => copy[name] !== own[name]);
    const plans = changed.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(changed.filter((name) => !plans.includes(name)).sort()).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"].sort(),
    );
    // Of the plans' own sheets only the highlights are new.
    for (const name of plans) {
      expect(copy[name]!.replace(/<conditionalFormatting [^]*?<\/conditionalFormatting>/g, "")).toBe(
        own[name]!.replace(/<conditionalFormatting [^]*?<\/conditionalFormatting>/g, ""),
      );
    }

    await page.setInputFiles("input[type=file]", file);
    await page.waitForSelector("text=ke-hoach-mau-theo-doi.xlsx");
    await ready();
    expect(await tiles()).toEqual(before);
  });

  const WORD = wordFile(
    p("KẾ HOẠCH CÔNG TÁC NĂM 2026") +
      tbl(
        tr("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện"),
        tr("1", "Rà soát quy trình tiếp dân", "Văn phòng", "Trước 31/3/2026"),
        tr("2", "Tập huấn kỹ năng số", "Phòng Nghiệp vụ", "Quý III"),
      ),
  );

  test("a plan in a Word file becomes a workbook: told, unsaved until it is downloaded, and the command line reads the copy", async () => {
    await open();
    const document = path.join(folder, "kế hoạch.docx");
    writeFileSync(document, WORD);
    await page.setInputFiles("input[type=file]", document);
    await page.waitForSelector("text=Đã lấy 2 nhiệm vụ vào trang KeHoach");
    await ready();
    await page.waitForSelector("text=Có thay đổi chưa tải về");
    await page.click("summary:has-text('Đã lấy gì')");
    await page.waitForSelector("text=Bảng 1: 2 nhiệm vụ, vào trang KeHoach.");
    await accessible();
    await press("Đã xem");
    await page.waitForSelector("text=Đã lấy 2 nhiệm vụ", { state: "detached" });
    const file = await download("Tải về bản sao");
    const { plans } = cli("inspect", file) as { plans: { tasks: { task: string }[] }[] };
    expect(plans.flatMap(({ tasks }) => tasks.map(({ task }) => task))).toEqual([
      "Rà soát quy trình tiếp dân",
      "Tập huấn kỹ năng số",
    ]);
  });

  test("the next year's workbook is downloaded, told of, and read by the command line; the open one is unchanged", async () => {
    await openSample();
    const file = await download("Lập sổ năm sau");
    expect(path.basename(file)).toBe("ke-hoach-mau-nam-2027.xlsx");
    await page.click("text=Đã chuyển gì, bỏ gì");
    await page.waitForSelector("text=/Trang Ke hoach: chuyển 19 nhiệm vụ chưa xong và 5 nhiệm vụ thường xuyên/");
    await page.waitForSelector("text=Chưa thay đổi gì");
    await accessible();
    const { plans } = cli("inspect", file) as { plans: { year: number; tasks: unknown[] }[] };
    expect(plans.map(({ year, tasks }) => [year, tasks.length])).toEqual([[2027, 24], [2027, 2]]); // prettier-ignore
  });

  test("a table that is pasted opens too; a document without a plan is refused in words", async () => {
    await open();
    await page.waitForSelector("text=Mở sổ mẫu");
    const paste = (html: string) =>
      page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData("text/html", text);
        document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, html);
    await paste("<table><tr><td>Họ tên</td></tr></table>");
    await page.waitForSelector("role=alert >> text=Không thấy bảng kế hoạch");
    await paste("<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Thời hạn</th></tr><tr><td>1</td><td>Sửa quy chế</td><td>15/5/2026</td></tr></table>"); // prettier-ignore
    await page.waitForSelector("text=Đã lấy 1 nhiệm vụ");
    await ready();
  });

  /** As it stands once dialogs and notices have come in: half transparent ones have too little contrast. */
  const accessible = async (): Promise<void> => {
    await page.waitForTimeout(300);
    expect(await violations(page.mainFrame())).toEqual([]);
  };
  const chosen = () => page.textContent("[aria-label='Ô đang chọn'] > span");

  test("what the pane names, the sheet shows: a press leads to the cell, arrows go on from there", async () => {
    await openSample();
    await page.click("#tab-checks");
    const link = page.locator("#panel button[title^='Đến ô']");
    await link.first().waitFor();
    const [, column = "", row = ""] =
      /Đến ô ([A-Z]+)(\d+)/.exec((await link.first().getAttribute("title")) ?? "") ?? [];
    await link.first().click();
    await page.waitForSelector("td[aria-selected=true]");
    expect(await chosen()).toBe(column + row);
    await page.focus("role=grid");
    await page.keyboard.press("ArrowDown");
    expect(await chosen()).toBe(`${column}${Number(row) + 1}`);
  });

  test("whichever way the keys lead, the selected cell is in sight, below the headings that stay", async () => {
    await openSample();
    await page.click("td[data-row='8'][data-column='1']");
    await page.focus("role=grid");
    const inSight = () =>
      page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        const cell = document.querySelector("td[aria-selected=true]");
        if (!cell) return "not drawn";
        const { left, top, width, height } = cell.getBoundingClientRect();
        const hits = [document.elementFromPoint(left + width / 2, top + 8), document.elementFromPoint(left + width / 2, top + height - 4)];
        return hits.every((hit) => hit !== null && cell.contains(hit)) ? "in sight" : "covered";
      }); // prettier-ignore
    const down = Array.from({ length: 25 }, () => "ArrowDown");
    const up = Array.from({ length: 14 }, () => "ArrowUp");
    for (const keys of [["End"], down, ["Home"], up, ["Control+End"], ["Control+Home"], ["PageDown"]]) {
      for (const key of keys) await page.keyboard.press(key);
      expect([keys[0], await inSight()]).toEqual([keys[0], "in sight"]);
    }
  });

  /** A plan whose first task is overdue, with columns to track it by. */
  const openOwn = async (): Promise<void> => {
    await open();
    const csv = path.join(folder, "cua-toi.csv");
    const rows = [
      "STT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn,Tình trạng,Ngày hoàn thành",
      "1,Rà soát thủ tục,Văn phòng,31/1/2024,Đang thực hiện,",
      "2,Tập huấn,Văn phòng,31/12/2024,Chưa thực hiện,",
    ];
    writeFileSync(csv, `\ufeffKẾ HOẠCH NĂM 2024,,,,,\n${rows.join("\n")}\n`);
    await page.setInputFiles("input[type=file]", csv);
    await ready();
  };

  test("a task is marked done in its cells, undone and done again; the command line reads it from the copy", async () => {
    await openOwn();
    const put = async (row: number, column: number, text: string) => {
      await page.click(`td[data-row='${row}'][data-column='${column}']`);
      await page.fill("[aria-label='Ô đang chọn'] input", text);
      await page.keyboard.press("Enter");
      await page.waitForSelector(`td[data-row='${row}'][data-column='${column}']:has-text("${text}")`);
    };
    await page.click("td[data-row='2'][data-column='1']");
    expect(await page.locator("[aria-label='Ô đang chọn'] input").count()).toBe(0);
    await put(2, 4, "Đã hoàn thành");
    await put(2, 5, "30/01/2024");
    await page.waitForFunction(() => /^1/.test(document.querySelectorAll("#panel [role=group] button")[3]?.textContent ?? "")); // prettier-ignore
    await page.focus("role=grid");
    await page.keyboard.press("Control+z");
    await page.waitForSelector("td[data-row='2'][data-column='5']:not(:has-text('30/01/2024'))");
    await page.keyboard.press("Control+y");
    await page.waitForSelector("td[data-row='2'][data-column='5']:has-text('30/01/2024')");
    await page.click("td[data-row='3'][data-column='5']");
    await page.fill("[aria-label='Ô đang chọn'] input", "31/2/2024");
    await page.waitForSelector("text=Hãy nhập ngày/tháng/năm");
    await accessible();
    const { plans } = cli("inspect", await download("Tải về bản sao")) as {
      plans: { tasks: { id: string; progress: string }[] }[];
    };
    expect(plans[0]!.tasks.map(({ id, progress }) => [id, progress])).toEqual([
      ["1", "done-early"],
      ["2", "not-started"],
    ]);
  });

  test("another workbook is opened only on the user's word where changes would be lost", async () => {
    await openSample();
    await press("Cập nhật báo cáo");
    await page.waitForSelector("text=Đã ghi báo cáo");
    const csv = path.join(folder, "khac.csv");
    writeFileSync(csv, "\ufeffSTT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n1,Rà soát thủ tục,Văn phòng,30/6/2026\n");
    await page.setInputFiles("input[type=file]", csv);
    await page.waitForSelector("role=alertdialog");
    await accessible();
    await press("Ở lại");
    await page.waitForSelector("role=alertdialog", { state: "detached" });
    await page.setInputFiles("input[type=file]", csv);
    await press("Bỏ thay đổi");
    await page.waitForSelector("text=khac.csv");
    await page.waitForSelector("text=/1 nhiệm vụ/");
  });

  /** The browser's window for files cannot be pressed here: its answer is a file that the browser keeps for this page. */
  const choose = async (from: string): Promise<void> => {
    await page.evaluate(
      async ([name, content]) => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
        const writing = await handle.createWritable();
        await writing.write(new Uint8Array(content as number[]));
        await writing.close();
        Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]), chosenHandle: handle });
      },
      [path.basename(from), [...readFileSync(from)]] as const,
    );
    await press("Chọn tệp");
    await ready();
  };
  const onDisk = async (): Promise<Buffer> =>
    Buffer.from(
      await page.evaluate(async () => {
        const { chosenHandle } = window as unknown as { chosenHandle: FileSystemFileHandle };
        return [...new Uint8Array(await (await chosenHandle.getFile()).arrayBuffer())];
      }),
    );

  test("the file itself is written after asking, the former kept; one that was changed elsewhere is not", async () => {
    await open();
    await choose(SAMPLE);
    await page.click("td[data-row='7'][data-column='7']");
    await page.fill("[aria-label='Ô đang chọn'] input", "30/9/2026");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=Có thay đổi chưa ghi vào tệp");
    await page.keyboard.press("Control+s");
    await page.waitForSelector("role=alertdialog >> text=Ghi vào chính tệp ke-hoach-mau.xlsx?");
    await accessible();
    const former = await download("Tải bản cũ về rồi ghi");
    expect([path.basename(former), readFileSync(former).equals(readFileSync(SAMPLE))]).toEqual(["ke-hoach-mau.cu.xlsx", true]); // prettier-ignore
    await page.waitForSelector("text=Đã ghi vào tệp ke-hoach-mau.xlsx.");
    await page.waitForSelector("text=Chưa thay đổi gì");
    const written = path.join(folder, "ghi.xlsx");
    writeFileSync(written, await onDisk());
    const [own, now] = [partsOf(SAMPLE), partsOf(written)];
    expect(Object.keys(own).filter((name) => now[name] !== own[name])).toEqual(["xl/worksheets/sheet1.xml"]);

    await page.evaluate(async () => {
      const { chosenHandle } = window as unknown as { chosenHandle: FileSystemFileHandle };
      const writing = await chosenHandle.createWritable();
      await writing.write("hers");
      await writing.close();
    });
    await press("Ghi vào tệp");
    await page.waitForSelector("text=đã bị sửa ở nơi khác");
    expect(String(await onDisk())).toBe("hers");
  });

  test("a large workbook is read in another thread: told, with the same figures as the command line, saved and read again", async () => {
    const rows = Array.from({ length: 16_000 }, (_, row) => [
      `HS${row}`,
      `Nguyễn Văn ${row % 977}`,
      (row * 7919) % 1000,
    ]);
    const large = path.join(folder, "lon.xlsx");
    const grids = [
      gridOfRows("KH", [
        ["KẾ HOẠCH NĂM 2024"],
        ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"],
        [1, "Rà soát thủ tục", "Văn phòng", "31/1/2024", "Đang làm"],
      ]),
      gridOfRows("ChiTieu", [
        ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
        ["A", "Hồ sơ nhỏ", "≥ 50%", "đếm HoSo khi [Số] < 400", "đếm HoSo"],
      ]),
      gridOfRows("HoSo", [["Mã hồ sơ", "Người nộp", "Số"], ...rows]),
    ];
    writeFileSync(large, newXlsx(grids));
    expect(readFileSync(large).length).toBeGreaterThan(300_000);
    const workers: string[] = [];
    await open();
    page.on("worker", (worker) => workers.push(worker.url()));
    await page.setInputFiles("input[type=file]", large);
    await ready();
    expect(workers.map((url) => url.startsWith(address))).toEqual([true]);
    await page.click("role=tab[name=HoSo]");
    await page.waitForSelector("role=gridcell >> text=Nguyễn Văn 5");
    await press("Cập nhật báo cáo");
    await page.waitForSelector("role=tab[name=BaoCao]");
    const file = await download("Tải về bản sao");
    const { indicators } = cli("report", file, "-o", `${file}.bao-cao.xlsx`) as { indicators: { numerator: number }[] };
    expect(indicators.map(({ numerator }) => numerator)).toEqual([rows.filter(([, , number]) => Number(number) < 400).length]); // prettier-ignore
    await page.click("#tab-figures");
    await page.waitForSelector("#panel >> text=/40%/");
  });

  test("a newcomer is led through the sample in five steps; who has seen or closed it is not led again", async () => {
    await openSample({ newcomer: true });
    const step = async (number: number) => {
      await page.waitForSelector(`[aria-label='Hướng dẫn nhanh'] >> text=Bước ${number}/5`);
      if (number === 3) await accessible();
    };
    await step(1);
    for (const [number, tab] of [[2, "tasks"], [3, "tasks"], [4, "checks"], [5, "report"]] as const) {
      await page.keyboard.press("Enter");
      await step(number);
      expect(await page.getAttribute(`#tab-${tab}`, "aria-selected")).toBe("true");
    } // prettier-ignore
    await page.keyboard.press("Escape");
    const gone = () => page.waitForSelector("[aria-label='Hướng dẫn nhanh']", { state: "detached" });
    await gone();
    await page.goto(`${address}#mau`);
    await page.reload();
    await ready();
    await gone();
    await press("Hướng dẫn");
    await step(1);
    await page.goto(`${address}huong-dan.html`);
    const pictures = await page.$$eval("img", (all) => all.map(({ naturalWidth }) => naturalWidth > 0));
    expect([pictures.length >= 4, pictures.every(Boolean)]).toEqual([true, true]);
    await accessible();
  });

  test("a workbook that LibreOffice has saved is opened, reported on and opened again: the figures of the original", async () => {
    const fixtures = path.join(ROOT, "test/fixtures/libre-office");
    const shown = async (file: string): Promise<string[]> => {
      await page.setInputFiles("input[type=file]", file);
      await page.waitForSelector(`[aria-label='Tệp đang mở'] >> text=${path.basename(file)}`);
      await ready();
      return tiles();
    };
    await open();
    const figures = await shown(path.join(fixtures, "original.xlsx"));
    expect(await shown(path.join(fixtures, "through-ods.xlsx"))).toEqual(figures);
    await press("Cập nhật báo cáo");
    await page.waitForSelector("text=Đã ghi báo cáo");
    expect(await shown(await download("Tải về bản sao"))).toEqual(figures);
  });

  test("where the browser cannot write into files there is no button for it, and Ctrl+S makes a copy", async () => {
    await openSample();
    expect(await page.locator("button:has-text('Ghi vào tệp')").count()).toBe(0);
    const [taken] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(taken.suggestedFilename()).toBe("ke-hoach-mau-theo-doi.xlsx");
  });

  test("what is no workbook is said so, and the way back stays", async () => {
    await openSample();
    const file = path.join(folder, "anh.xlsx");
    writeFileSync(file, "GIF89a");
    await page.setInputFiles("input[type=file]", file);
    await page.waitForSelector("role=alert >> text=anh.xlsx");
    await press("Trở lại sổ đang mở");
    await ready();
  });

  test("a file dropped on the page is opened; 'npm start' leads to the sample at once", async () => {
    await open({ at: "#mau" });
    await ready();
    const bytes = [...readFileSync(SAMPLE)];
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], "tha-vao.xlsx"));
      return transfer;
    }, bytes);
    await page.dispatchEvent("#page > div > div", "drop", { dataTransfer: data });
    await page.waitForSelector("text=tha-vao.xlsx");
    await ready();
  });

  test.each([
    { width: 1366, height: 768, dark: false },
    { width: 390, height: 800, dark: true },
  ])("axe finds nothing, and nothing is wider than the window: $width px, dark: $dark", async (size) => {
    await open(size);
    await page.waitForSelector("h1");
    const look = async (where: string) => {
      await page.waitForTimeout(300);
      expect({ where, found: await violations(page.mainFrame()) }).toEqual({ where, found: [] });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect({ where, wide }).toEqual({ where, wide: false });
    };
    await look("welcome");
    await press("Mở sổ mẫu");
    await ready();
    await look("open");
    if (size.width < 900) await page.click("#half-sheet");
    await page.click("td[data-row='8'][data-column='1']");
    await look("a cell is selected");
    if (size.width < 900) await page.click("#half-pane");
    await press("Cập nhật báo cáo");
    await page.waitForSelector("text=Đã ghi báo cáo");
    if (size.width < 900) await page.click("#half-sheet");
    await look("highlighted");
    await page.click("role=tab[name=BaoCao]");
    await page.waitForSelector("role=gridcell >> text=/BÁO CÁO/i");
    await look("the report");
  });
});
