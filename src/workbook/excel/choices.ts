import { CHOICES_NAMESPACE, printChoices, readChoices } from "../choices-part";
import { isTooLarge, type Requests } from "./requests/requests";

/**
 * Queues the choices into a request that asks for more; what it returns gives them after the answer. Where members of
 * null objects are refused (`throughNothing` false), or the part could be too large for the request, only its id is
 * asked for, and the part, should there be one, in a request of its own.
 */
export const askChoices = (
  { customXmlParts }: Excel.Workbook,
  requests: Requests,
  throughNothing: boolean,
): (() => Promise<unknown>) => {
  const own = customXmlParts.getByNamespace(CHOICES_NAMESPACE);
  if (throughNothing) {
    const xml = own.getOnlyItemOrNullObject().getXml();
    return () => Promise.resolve(readChoices(xml.value));
  }
  own.load("items/id");
  return async () => {
    const [part, another] = own.items;
    return part && !another ? readAlone(requests, part.id) : null;
  };
};

const readAlone = async (requests: Requests, id: string): Promise<unknown> => {
  try {
    const xml = await requests.send((workbook) => workbook.customXmlParts.getItem(id).getXml());
    return readChoices(xml.value);
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
};

/** The ids of the parts that carry our namespace: one, unless somebody has copied it. */
export const askChoiceIds = ({ customXmlParts }: Excel.Workbook): (() => string[]) => {
  const own = customXmlParts.getByNamespace(CHOICES_NAMESPACE).load("items/id");
  return () => own.items.map(({ id }) => id);
};

/** One request looks which parts there are, one leaves a single part with these choices, or none for null. */
export const writeChoices = async (requests: Requests, choices: unknown): Promise<void> => {
  const [first, ...more] = (await requests.send(askChoiceIds))();
  await requests.send(({ customXmlParts }) => {
    for (const id of more) customXmlParts.getItem(id).delete();
    if (choices === null) {
      if (first !== undefined) customXmlParts.getItem(first).delete();
    } else if (first !== undefined) customXmlParts.getItem(first).setXml(printChoices(choices));
    else customXmlParts.add(printChoices(choices));
  });
};
