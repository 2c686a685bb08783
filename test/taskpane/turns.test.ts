import { createTurns } from "../../src/taskpane/state/turns";

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("what is asked for in its turn waits for what is under way, and for what was asked before", async () => {
  const turns = createTurns();
  const done: string[] = [];
  const work = (name: string) => async () => {
    turns.begin();
    await settled();
    done.push(name);
    turns.end();
    return name;
  };
  turns.begin();
  const asked = [turns.inTurn(work("one")), turns.inTurn(work("two"))];
  await settled();
  expect([turns.busy, done]).toEqual([true, []]);
  turns.end();
  // Something else that begins meanwhile is waited for, too.
  turns.begin();
  await settled();
  expect(done).toEqual([]);
  turns.end();
  expect(await Promise.all(asked)).toEqual(["one", "two"]);
  expect([turns.busy, done]).toEqual([false, ["one", "two"]]);
});

test("what fails in its turn stops nobody behind it", async () => {
  const turns = createTurns();
  const failed = turns.inTurn(() => Promise.reject(new Error("no")));
  const next = turns.inTurn(() => Promise.resolve("yes"));
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("yes");
});
