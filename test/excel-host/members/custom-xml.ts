import { parseXml, type XmlElement } from "../../../src/workbook/xlsx/xml/parse-xml";
import type { ExcelHost } from "../host";
import { OfficeError } from "../office-error";
import type { TypedKind } from "./kind";
import { kind, text } from "./kind";

interface PartOf {
  host: ExcelHost;
  part: { id: string; xml: string };
}

interface ScopeOf {
  host: ExcelHost;
  namespace: string;
}

/** Excel takes well-formed XML only. */
const rootOf = (xml: string): XmlElement => {
  try {
    return parseXml(xml, "part");
  } catch {
    throw new OfficeError("InvalidArgument", "not well-formed XML");
  }
};

const wellFormed = (value: unknown): string => {
  const xml = text(value);
  rootOf(xml);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) {
    throw new OfficeError("InvalidArgument", "a character that XML cannot hold");
  }
  return xml;
};

/** The namespace of the root element: the one its prefix, or its lack of one, is bound to. */
const namespaceOf = (xml: string): string => {
  const root = rootOf(xml);
  const name = root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(root.openTag)?.[1] ?? "";
};

const inScope = ({ host, namespace }: ScopeOf) =>
  host.workbook.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);

export const customXmlParts: TypedKind<ExcelHost> = kind<ExcelHost>("CustomXmlPartCollection", {
  item: (host, id) => {
    const part = host.workbook.xmlParts.find((one) => one.id === id);
    if (!part) throw new OfficeError("ItemNotFound", `custom XML part ${id}`);
    return customXmlPart.of({ host, part });
  },
  path: {
    Add: (host, [xml]) => {
      const part = { id: host.workbook.newId(), xml: wellFormed(xml) };
      host.workbook.xmlParts.push(part);
      return customXmlPart.of({ host, part });
    },
    GetByNamespace: (host, [namespace]) => scopedParts.of({ host, namespace: text(namespace) }),
  },
});

const scopedParts = kind<ScopeOf>("CustomXmlPartScopedCollection", {
  items: (scope) => inScope(scope).map((part) => customXmlPart.of({ host: scope.host, part })),
  path: {
    // None where there are several, too.
    GetOnlyItemOrNullObject: (scope) => {
      const [part, another] = inScope(scope);
      return part && !another ? customXmlPart.of({ host: scope.host, part }) : null;
    },
  },
});

const customXmlPart: TypedKind<PartOf> = kind<PartOf>("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  get: { Id: ({ part }) => part.id },
  call: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, [xml]) => void (part.xml = wellFormed(xml)),
    Delete: ({ host, part }) => {
      host.workbook.xmlParts = host.workbook.xmlParts.filter((other) => other !== part);
    },
  },
});
