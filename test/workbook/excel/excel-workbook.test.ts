import { hostOf } from "../../excel-host/fill";
import type { ExcelHost } from "../../excel-host/host";
import { openHost } from "../../excel-host/open-host";
import type { MemorySheet } from "../memory/memory-workbook";
import { describeContract } from "../contract";

const hosts: ExcelHost[] = [];

afterEach(() => {
  for (const host of hosts) {
    expect(host.unknown).toEqual([]);
    expect(host.formulasTyped).toEqual([]);
    expect(host.references.size).toBe(0);
  }
  hosts.length = 0;
});

const hostWith = (sheets: readonly MemorySheet[], part: string | undefined): ExcelHost => {
  const host = hostOf(sheets);
  if (part !== undefined) host.workbook.xmlParts.push({ id: host.workbook.newId(), xml: part });
  hosts.push(host);
  return host;
};

describeContract("Excel over Microsoft's client", (sheets, part) => openHost(hostWith(sheets, part)));

describeContract("an Excel that refuses members of null objects", (sheets, part) => {
  const host = hostWith(sheets, part);
  host.refusesThroughNothing = true;
  return openHost(host);
});
