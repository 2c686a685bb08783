import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { TrackerError } from "../../core/error";
import { cliMessagesOf } from "../../messages/cli-messages";
import { checksum } from "../checksum";
import { nodeFiles } from "../node-files";
import type { OfficeJob, OfficeOutcome, OfficeTerms } from "../terminal";
import type { OfficeAnswer, OfficeQuestion } from "./office-worker";
import { reasonOf } from "./read-office";
import { openResultCache } from "./result-cache";

/** Each reads one workbook at a time: a hundred megabytes, and a processor. */
const MOST_WORKERS = 4;
/** A workbook of 15,000 rows takes half a second; past this a file holds something else. */
const SECONDS = 120;
const MEGABYTES = 1024;

/**
 * Reads offices' workbooks in worker threads of this same script; what was read before, and has not changed, is not
 * read again. A file that fails, takes too long or breaks its worker stops no other.
 */
export const readOfficesInPool = async (
  jobs: readonly OfficeJob[],
  terms: OfficeTerms,
  script: string,
): Promise<OfficeOutcome[]> => {
  const cache = openResultCache(terms);
  const outcomes = new Map<OfficeJob, OfficeOutcome>();
  const open: { job: OfficeJob; key: string }[] = [];
  for (const job of jobs) {
    try {
      const key = checksum(nodeFiles.read(job.path));
      const result = cache.get(key);
      if (result) outcomes.set(job, { file: job.file, result });
      else open.push({ job, key });
    } catch (error) {
      outcomes.set(job, { file: job.file, reason: reasonOf(error, cliMessagesOf(terms.language)) });
    }
  }
  await inPool(
    open.map(({ job }) => ({ ...job, exportTo: null, job })),
    terms,
    script,
    ({ job }, answer) => {
      if ("result" in answer) {
        // The key is of the bytes that were read: the file may have changed since it was looked at.
        cache.put(answer.key, answer.result);
        outcomes.set(job, { file: job.file, result: answer.result });
      } else outcomes.set(job, { file: job.file, reason: "reason" in answer ? answer.reason : "" });
    },
  );
  cache.prune();
  return jobs.flatMap((job) => outcomes.get(job) ?? []);
};

/** Exports workbooks in the same way; nothing of them is kept but the files. */
export const exportOfficesInPool = async (
  jobs: readonly OfficeJob[],
  terms: OfficeTerms,
  folder: string,
  script: string,
): Promise<(string | null)[]> => {
  const reasons = jobs.map((): string | null => null);
  const asked = jobs.map((job, place) => ({ ...job, exportTo: path.join(folder, String(place)), place }));
  await inPool(asked, terms, script, ({ place }, answer) => {
    reasons[place] = "reason" in answer ? answer.reason : null;
  });
  return reasons;
};

/** One question after the other to as many workers as there are processors; a worker that breaks is replaced. */
const inPool = async <Question extends OfficeQuestion>(
  questions: readonly Question[],
  terms: OfficeTerms,
  script: string,
  take: (question: Question, answer: OfficeAnswer) => void,
): Promise<void> => {
  const next = questions[Symbol.iterator]();
  const size = Math.min(MOST_WORKERS, availableParallelism(), questions.length);
  await Promise.all(
    Array.from({ length: size }, async () => {
      let worker: Worker | null = null;
      for (const question of next) {
        worker ??= startWorker(script, terms);
        const answer = await ask(worker, question, terms);
        if ("broken" in answer) {
          await worker.terminate();
          worker = null;
          take(question, { reason: answer.broken });
        } else take(question, answer);
      }
      await worker?.terminate();
    }),
  );
};

const startWorker = (script: string, terms: OfficeTerms): Worker =>
  new Worker(script, { workerData: { officeTerms: terms }, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
    // What a worker that is being ended still complains of concerns nobody.
    .on("error", () => undefined);

const ask = (
  worker: Worker,
  job: OfficeQuestion,
  { language }: OfficeTerms,
): Promise<OfficeAnswer | { broken: string }> =>
  new Promise((resolve) => {
    const texts = cliMessagesOf(language);
    const settle = (answer: OfficeAnswer | { broken: string }) => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", failed).off("exit", ended);
      resolve(answer);
    };
    const broken = (error: unknown) => settle({ broken: reasonOf(error, texts) });
    const ended = () => broken(new TrackerError("out-of-memory", { file: job.file }));
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? ended() : broken(error);
    const timer = setTimeout(
      () => broken(new TrackerError("too-slow", { file: job.file, seconds: SECONDS })),
      SECONDS * 1000,
    );
    worker.on("message", settle).on("error", failed).on("exit", ended);
    const { path: file, file: name, exportTo } = job;
    worker.postMessage({ path: file, file: name, exportTo } satisfies OfficeQuestion);
  });
