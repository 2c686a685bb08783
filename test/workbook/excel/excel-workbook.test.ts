import { hostOf } from "../../excel-host/fill";
import type { ExcelHost } from "../../excel-host/host";
import { openHost } from "../../excel-host/open-host";
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

describeContract("Excel over Microsoft's client", (sheets) => {
  const host = hostOf(sheets);
  hosts.push(host);
  return openHost(host);
});

describeContract("an Excel that refuses members of null objects", (sheets) => {
  const host = hostOf(sheets);
  host.refusesThroughNothing = true;
  hosts.push(host);
  return openHost(host);
});
