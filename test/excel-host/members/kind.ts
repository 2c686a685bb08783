import { OfficeError } from "../office-error";

/** An object of the API that the host has made: what it is, and the piece of the workbook it stands for. */
export interface Ref {
  readonly kind: Kind;
  readonly target: unknown;
}

/**
 * A class of the API with just the members the add-in uses. A member that is not here makes the host stop the test:
 * whoever uses a new one adds it with Excel's rules for it.
 */
export interface Kind {
  readonly name: string;
  readonly get: Record<string, (target: unknown) => unknown>;
  readonly set: Record<string, (target: unknown, value: unknown) => void>;
  /** Properties and methods that lead to another object, or to none. */
  readonly path: Record<string, (target: unknown, args: readonly unknown[]) => Ref | null>;
  /** Methods that do something or return a plain value. */
  readonly call: Record<string, (target: unknown, args: readonly unknown[]) => unknown>;
  readonly items?: (target: unknown) => Ref[];
  readonly item?: (target: unknown, key: string) => Ref;
  /** What the client needs to find the object again in a later request. */
  readonly identity: (target: unknown) => Record<string, unknown>;
}

interface Members<Target> {
  get?: Record<string, (target: Target) => unknown>;
  set?: Record<string, (target: Target, value: unknown) => void>;
  path?: Record<string, (target: Target, args: readonly unknown[]) => Ref | null>;
  call?: Record<string, (target: Target, args: readonly unknown[]) => unknown>;
  items?: (target: Target) => Ref[];
  item?: (target: Target, key: string) => Ref;
  identity?: (target: Target) => Record<string, unknown>;
}

export interface TypedKind<Target> extends Kind {
  of(target: Target): Ref;
}

/** The one place where a target's type is lost: `of` takes only targets that the members understand. */
export const kind = <Target>(name: string, members: Members<Target>): TypedKind<Target> => {
  const loose = members as unknown as Members<unknown>;
  const made: TypedKind<Target> = {
    name,
    get: loose.get ?? {},
    set: loose.set ?? {},
    path: loose.path ?? {},
    call: loose.call ?? {},
    ...(loose.items && { items: loose.items }),
    ...(loose.item && { item: loose.item }),
    identity: loose.identity ?? (() => ({})),
    of: (target) => ({ kind: made, target }),
  };
  return made;
};

export const text = (value: unknown): string => {
  if (typeof value !== "string") throw new OfficeError("InvalidArgument", `a text was expected, not ${typeof value}`);
  return value;
};

export const number = (value: unknown): number => {
  if (typeof value !== "number") throw new OfficeError("InvalidArgument", `a number was expected, not ${typeof value}`);
  return value;
};

export const flag = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw new OfficeError("InvalidArgument", `a truth value was expected`);
  return value;
};

export const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice => {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new OfficeError("InvalidArgument", `${String(value)} is none of ${choices.join()}`);
  return choice;
};
