import { ExcelHost } from "./host";
import { connect } from "./node-client";

test("smoke", async () => {
  const host = new ExcelHost();
  const sheet = host.workbook.addSheet("Kế hoạch");
  host.workbook.addSheet("B");
  sheet.setValue(0, 0, "STT");
  sheet.setValue(3, 2, 5);
  const client = connect(host);
  const seen: unknown[] = [];
  await client.run(async (context) => {
    const chain: Excel.Worksheet[] = [];
    let s = context.workbook.worksheets.getFirst();
    for (let i = 0; i < 4; i++) {
      s.load("name,visibility,protection/protected");
      chain.push(s);
      s = s.getNextOrNullObject();
    }
    const heads = chain.map((one) => {
      const used = one.getUsedRangeOrNullObject(true);
      used.load("rowIndex,rowCount");
      const head = used.getIntersectionOrNullObject(one.getRange("1:60"));
      head.load("values,numberFormat");
      used.untrack();
      head.untrack();
      return { used, head };
    });
    const names = context.workbook.names.load("items/name,items/formula");
    const n = context.workbook.names.add("_khcv_x", chain[0]!.getRange("A1"));
    n.visible = false;
    await context.sync();
    chain.forEach((c, i) =>
      seen.push(
        c.isNullObject
          ? null
          : [
              c.name,
              c.protection.protected,
              heads[i]!.used.isNullObject ? null : [heads[i]!.used.rowCount, heads[i]!.head.values],
            ],
      ),
    );
    seen.push(names.items.length);
  });
  await new Promise((r) => setTimeout(r, 50));
  console.log(JSON.stringify(seen), host.requests, host.unknown);
  expect(host.unknown).toEqual([]);
});
