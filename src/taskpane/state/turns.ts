/** Whether something is under way, and a place in the queue for what must not be lost meanwhile. */
export interface Turns {
  readonly busy: boolean;
  begin(): void;
  end(): void;
  /** Acts when nothing else is under way, in the order of asking. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result>;
}

export const createTurns = (): Turns => {
  let free: (() => void) | null = null;
  let idle: Promise<void> = Promise.resolve();
  let last: Promise<unknown> = Promise.resolve();
  return {
    get busy() {
      return free !== null;
    },
    begin: () => {
      idle = new Promise((resolve) => {
        free = resolve;
      });
    },
    end: () => {
      free?.();
      free = null;
    },
    inTurn: (act) => {
      const mine = last.then(async () => {
        while (free !== null) await idle;
        return act();
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};
