import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a schema would not notice: names that lead nowhere, addresses without https, texts in one language only. */
const root = path.resolve(__dirname, "..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8").replace(/<!--[^]*?-->/g, "");
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, found = ""]) => found);

const resources = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const used = all(/resid="([^"]+)"/g);

test("every resource that is named exists once, and every one that exists is named", () => {
  expect([...new Set(used)].sort()).toEqual([...resources].sort());
});

test("resource ids are at most 32 characters long, as Office asks", () => {
  expect(resources.filter((id) => id.length > 32)).toEqual([]);
});

test("every address is https, on the one host that the build replaces", () => {
  const own = all(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]+)"/g).concat(all(/<AppDomain>([^<]+)</g));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((url) => !url.startsWith("https://localhost:3000"))).toEqual([]);
});

test("every icon is there, a PNG of the size its name says", () => {
  const icons = [...new Set(all(/https:\/\/localhost:3000\/(icons\/[^"]+)"/g))];
  expect(icons.length).toBe(16);
  for (const icon of icons) {
    const file = path.join(root, "assets", icon);
    expect({ icon, there: existsSync(file) }).toEqual({ icon, there: true });
    const bytes = readFileSync(file);
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    expect({ icon, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }).toEqual({
      icon,
      width: size,
      height: size,
    });
  }
});

test("Vietnamese is the default, and every text a person reads has English", () => {
  expect(xml).toContain("<DefaultLocale>vi-VN</DefaultLocale>");
  const texts = [...xml.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]+)">([^]*?)<\/bt:String>/g)];
  expect(texts.length).toBe(all(/<bt:String (id)=/g).length);
  for (const [, id, vietnamese, inside] of texts) {
    const english = /Locale="en-US" Value="([^"]+)"/.exec(inside ?? "")?.[1];
    expect({ id, english: english !== undefined && english !== vietnamese }).toEqual({ id, english: true });
  }
  expect(all(/<(?:DisplayName|Description) DefaultValue="[^"]+">\s*<Override Locale="(en-US)"/g)).toHaveLength(2);
});

test("labels are at most 125 characters, tips at most 250", () => {
  const [short = "", long = ""] = [
    /<bt:ShortStrings>([^]*)<\/bt:ShortStrings>/,
    /<bt:LongStrings>([^]*)<\/bt:LongStrings>/,
  ].map((part) => part.exec(xml)?.[1] ?? "");
  const lengths = (part: string) => [...part.matchAll(/Value="([^"]*)"/g)].map(([, text = ""]) => text.length);
  expect(Math.max(...lengths(short))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengths(long))).toBeLessThanOrEqual(250);
});

test("shared runtime: the runtime, the page and the commands are one page, and no pane has an id of its own", () => {
  const runtime = all(/<Runtime resid="([^"]+)" lifetime="long"/g);
  expect(runtime).toEqual(all(/<FunctionFile resid="([^"]+)"/g));
  expect(all(/<SourceLocation resid="([^"]+)"/g)).toEqual(runtime);
  expect(xml).not.toContain("TaskpaneId");
  expect(xml).toContain('<Set Name="SharedRuntime"');
});

test("the ribbon's functions are the ones that the commands answer", () => {
  const commands = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
  const answered = [...commands.matchAll(/^ {2}(\w+): \{ command:/gm)].map(([, name]) => name);
  expect(all(/<FunctionName>([^<]+)</g).sort()).toEqual(answered.sort());
  expect(answered).toHaveLength(4);
});

test("the ids of groups and controls are unique", () => {
  const ids = all(/<(?:CustomTab|Group|Control)[^>]* id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
});

interface Element {
  name: string;
  type: string;
  children: Element[];
}

/** The tree of the elements; the manifest has no text beside them but values. */
const treeOf = (text: string): Element => {
  const top: Element = { name: "", type: "", children: [] };
  const open = [top];
  for (const [, closing, tag = "", attributes = "", empty] of text.matchAll(
    /<(\/?)([A-Za-z][\w:]*)((?:[^"<>/]|"[^"]*")*)(\/?)>/g,
  )) {
    if (closing) {
      open.pop();
      continue;
    }
    const element = { name: tag, type: /xsi:type="([^"]+)"/.exec(attributes)?.[1] ?? "", children: [] };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  return top;
};

const every = (element: Element): Element[] => [element, ...element.children.flatMap(every)];

/**
 * What stands in what, in this order, as [MS-OWEMXML] has it (and the schemas beside Microsoft's documentation): Office
 * refuses a manifest whose elements are out of order without saying which. "?" may be left out, "+" may be repeated.
 */
const ORDER: Record<string, string> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
  VersionOverrides: "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?",
  "Host Workbook": "Runtimes? AllFormFactors? DesktopFormFactor?",
  Runtimes: "Runtime",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint PrimaryCommandSurface": "OfficeTab? CustomTab?",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  "Control Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  "Action ShowTaskpane": "TaskpaneId? SourceLocation Title?",
  "Action ExecuteFunction": "FunctionName",
  Resources: "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
};

test.each(Object.entries(ORDER))("%s holds %s", (parent, order) => {
  const [name = "", type = ""] = parent.split(" ");
  const pattern = new RegExp(
    `^${order
      .split(" ")
      .map((part) => part.replace(/^([\w:]+)([?+]?)$/, (_, child: string, times: string) => `(?:${child} )${times}`))
      .join("")}$`,
  );
  const found = every(treeOf(xml)).filter((element) => element.name === name && (type === "" || element.type === type));
  expect(found.length).toBeGreaterThan(0);
  for (const { children } of found) {
    expect(children.map((child) => `${child.name} `).join("")).toMatch(pattern);
  }
});

test.each([
  ["the id", /<Id>([^<]*)<\/Id>/, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ["the version", /<Version>([^<]*)<\/Version>/, /^\d{1,5}(?:\.\d{1,5}){0,3}$/],
  ["the locale", /<DefaultLocale>([^<]*)<\/DefaultLocale>/, /^[a-z]{2,3}-[A-Z]{2}$/],
  ["the permission", /<Permissions>([^<]*)<\/Permissions>/, /^ReadWriteDocument$/],
  ["the name, up to 125 characters", /<DisplayName DefaultValue="([^"]*)"/, /^.{1,125}$/],
  ["the description, up to 250 characters", /<Description DefaultValue="([^"]*)"/, /^.{1,250}$/],
])("%s is written as the schema asks", (_, where, form) => {
  expect(where.exec(xml)?.[1]).toMatch(form);
});

test("every picture of the ribbon comes in the three sizes that Office asks for", () => {
  const lists = [...xml.matchAll(/<Icon>([^]*?)<\/Icon>/g)].map(([, inside = ""]) =>
    [...inside.matchAll(/size="(\d+)"/g)].map(([, size]) => Number(size)),
  );
  expect(lists.length).toBe(7);
  expect(lists.filter((sizes) => ![16, 32, 80].every((size) => sizes.includes(size)))).toEqual([]);
});
