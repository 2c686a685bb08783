import type { ExcelHost } from "./host";
import { kind, oneOf, type Ref } from "./members/kind";
import { workbook } from "./members/workbook";
import { OfficeError } from "./office-error";

/** The protocol of the client, as far as it is spoken here; numbers are the client's own. */
const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const PathType = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | number[])[];
}
interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}
export interface Query {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}
export interface Answer {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

/** A member that the host does not know: not an answer of Excel's but a fault of the test or of the host. */
export class UnknownMember extends Error {}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** One request: runs its actions in order until one fails. What was done before stays done. */
export const processQuery = (host: ExcelHost, query: Query, before: (index: number) => void): Answer => {
  const made = new Map<number, Ref | null>();

  const resolve = (id: number): Ref | null => {
    if (made.has(id)) return made.get(id) ?? null;
    const path = query.ObjectPaths[String(id)];
    if (!path) throw new OfficeError("InvalidObjectPath", `path ${id}`);
    const ref = follow(path);
    made.set(id, ref);
    return ref;
  };

  const follow = (path: ObjectPath): Ref | null => {
    if (path.ObjectPathType === PathType.global) return workbook.of(host);
    if (path.ObjectPathType === PathType.service) return serviceOf(host, path.Name);
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return host.reference(path.Name);
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return throughNothing(host, path.Name);
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      if (!parent.kind.item) throw new UnknownMember(`${parent.kind.name}[…]`);
      return parent.kind.item(parent.target, String(args[0]));
    }
    const member = parent.kind.path[path.Name];
    if (!member) throw new UnknownMember(`${parent.kind.name}.${path.Name}`);
    return member(parent.target, args);
  };

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === "number" && reference > 0 ? resolve(reference) : argument;
    });

  const run = (action: Action): unknown => {
    // The answer to a trace is the sign by which the client takes an event handler for registered.
    if (action.ActionType === ActionType.trace) return null;
    const ref = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return ref && { ...ref.kind.identity(ref.target), ...host.referenceOf(ref) };
      case ActionType.query:
        return ref && load(ref, (action.QueryInfo?.Select ?? []).concat(action.QueryInfo?.Expand ?? []));
      case ActionType.method: {
        if (ref === null) return throughNothing(host, action.Name);
        const method = ref.kind.call[action.Name];
        if (!method) throw new UnknownMember(`${ref.kind.name}.${action.Name}()`);
        return method(ref.target, argumentsOf(action.ArgumentInfo)) ?? null;
      }
      case ActionType.setProperty: {
        if (ref === null) throw new OfficeError("ItemNotFound", `${action.Name} of a null object`);
        const set = ref.kind.set[action.Name];
        if (!set) throw new UnknownMember(`${ref.kind.name}.${action.Name} =`);
        set(ref.target, argumentsOf(action.ArgumentInfo)[0]);
        return undefined;
      }
      default:
        throw new UnknownMember(`action type ${action.ActionType}`);
    }
  };

  const answer: Answer = { Results: [] };
  for (const [index, action] of query.Actions.entries()) {
    try {
      before(index);
      const Value = run(action);
      if (Value !== undefined) answer.Results.push({ ActionId: action.Id, Value });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      answer.Error = { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index };
      return answer;
    }
  }
  return answer;
};

/** What the library does on its own account while it starts; nobody asked for it, so it is not counted. */
export const isHousekeeping = ({ ObjectPaths }: Query): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.service);

const addinService = kind<null>("AddinInternalService", { call: { NotifyActionHandlerReady: () => null } });

/** By which a shared runtime asks for its pane to be shown or hidden. */
const runtimeService = kind<ExcelHost>("AppRuntimeService", {
  call: { SetAppRuntimeState: (host, [state]) => host.showPane(oneOf(state, ["Visible", "Background"]) === "Visible") },
});

const serviceOf = (host: ExcelHost, name: string): Ref => {
  if (name === "Microsoft.InternalService.AddinInternalService") return addinService.of(null);
  if (name === "Microsoft.AppRuntime.AppRuntimeService") return runtimeService.of(host);
  throw new UnknownMember(`new ${name}`);
};

/** A member of a null object is a null object; a stricter Excel may refuse it. */
const throughNothing = (host: ExcelHost, member: string): null => {
  if (host.refusesThroughNothing) throw new OfficeError("ItemNotFound", `${member} of a null object`);
  return null;
};

const load = (ref: Ref, select: readonly string[]): Record<string, unknown> => {
  if (select.length === 0) throw new UnknownMember(`${ref.kind.name}.load() of everything`);
  if (ref.kind.items) return { _Items: ref.kind.items(ref.target).map((item) => load(item, select)) };
  const value: Record<string, unknown> = { ...ref.kind.identity(ref.target) };
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    const name = pascal(first);
    if (rest.length > 0) {
      deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
      continue;
    }
    const get = ref.kind.get[name];
    if (!get) throw new UnknownMember(`${ref.kind.name}.${first}`);
    value[name] = get(ref.target);
  }
  for (const [name, paths] of deeper) {
    const member = ref.kind.path[name];
    if (!member) throw new UnknownMember(`${ref.kind.name}.${name}`);
    const next = member(ref.target, []);
    value[name] = next && load(next, paths);
  }
  return value;
};
