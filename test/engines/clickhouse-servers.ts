import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

const PROGRAM = process.env.CLICKHOUSE ?? "/usr/sbin/clickhouse-server";

/** Debian's `clickhouse-server`, or what the variable CLICKHOUSE names; without it the last lines of the tests say so. */
export const withClickHouse = existsSync(PROGRAM) ? describe : describe.skip;

export const CLUSTER = "tinh";

/** Servers on this machine, each a shard of one cluster. */
export interface RunningServers {
  /** "127.0.0.1:54321", over HTTP. */
  hosts: readonly string[];
  kill: (index: number) => Promise<void>;
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export const startServers = async (count: number): Promise<RunningServers> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "clickhouse-"));
  const ports: { http: number; tcp: number; between: number }[] = [];
  for (let index = 0; index < count; index++)
    ports.push({ http: await freePort(), tcp: await freePort(), between: await freePort() });
  const shards = ports
    .map(({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`)
    .join("");
  const processes = ports.map(({ http, tcp, between }, index) => {
    const own = path.join(folder, String(index));
    mkdirSync(own);
    writeFileSync(
      path.join(own, "config.xml"),
      `<yandex><logger><level>warning</level><console>0</console><log>${own}/log</log><errorlog>${own}/errors</errorlog></logger>
<listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
<interserver_http_port>${between}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<path>${own}/data/</path><tmp_path>${own}/tmp/</tmp_path><users_config>users.xml</users_config>
<default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>100000000</mark_cache_size><remote_servers><${CLUSTER}>${shards}</${CLUSTER}></remote_servers></yandex>`,
    );
    writeFileSync(
      path.join(own, "users.xml"),
      `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password></password>
<networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>`,
    );
    return spawn(PROGRAM, [`--config-file=${path.join(own, "config.xml")}`], { cwd: own, stdio: "ignore" });
  });
  const hosts = ports.map(({ http }) => `127.0.0.1:${http}`);
  const end = (child: ChildProcess | undefined) =>
    new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  const stop = async () => {
    await Promise.all(processes.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(hosts.map(untilReady));
  } catch (error) {
    await stop();
    throw error;
  }
  return { hosts, kill: (index) => end(processes[index]), stop };
};

const TRIES = 300;

const untilReady = async (host: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const ready = await fetch(`http://${host}/ping`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${host} was not ready in time`);
};
