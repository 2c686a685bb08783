import { commands, run } from "../../src/cli/run";
import { VERSION } from "../../src/core/lib/version";
import { cliMessagesOf } from "../../src/messages/cli-messages";
import { fakeTerminal } from "./fake-terminal";

const ask = async (...argv: string[]) => {
  const terminal = fakeTerminal({});
  return { code: await run(argv, terminal), text: terminal.said.join("\n") };
};

test("--version prints the one version and nothing else", async () => {
  expect(await ask("--version")).toEqual({ code: 0, text: VERSION });
});

describe.each(["vi", "en"] as const)("help in %s", (language) => {
  const { help } = cliMessagesOf(language);

  test("names every command once, those of every day first", async () => {
    expect([...Object.keys(help.daily), ...Object.keys(help.others)].sort()).toEqual(Object.keys(commands).sort());
    const { code, text } = await ask("--help", "--lang", language);
    expect(code).toBe(0);
    expect(text.indexOf("report")).toBeLessThan(text.indexOf(help.advanced));
    expect(text.indexOf("inspect")).toBeGreaterThan(text.indexOf(help.advanced));
    expect(text.split("\n").filter((line) => line.length > 130)).toEqual([]);
  });

  test.each(Object.keys(commands))("%s --help tells that command alone, with its options", async (command) => {
    const { code, text } = await ask(command, "--help", "--lang", language);
    const own = help.daily[command] ?? help.others[command];
    expect(code).toBe(0);
    expect(text.split("\n")[0]).toBe(`plan-tracker ${command} ${own?.use}`);
    for (const [option] of own?.options ?? []) expect(text).toContain(option);
    expect(text).not.toContain(help.everyDay);
  });
});
