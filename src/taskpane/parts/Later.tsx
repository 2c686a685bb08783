import { type ComponentType, useEffect, useState } from "react";
import { errorText } from "../figures/error-text";
import { usePane } from "../state/pane-context";

/**
 * A part that is fetched when it is shown. Where it does not come (the network may be away) that is said in its place,
 * and it is asked for anew the next time.
 */
export const Later = <Props extends object>({
  load,
  props,
}: {
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}) => {
  const { texts } = usePane();
  const [loaded, setLoaded] = useState<{ Part: ComponentType<Props> } | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (Part) => !gone && setLoaded({ Part }),
      (error: unknown) => !gone && setFault(error),
    );
    return () => {
      gone = true;
    };
    // What is loaded is the same for as long as it is shown.
  }, []);
  if (fault !== null) return <p role="alert">{errorText(fault, texts)}</p>;
  return loaded && <loaded.Part {...props} />;
};
