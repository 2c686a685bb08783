import { createStore, type Store } from "../../taskpane/state/store";

/** Whether the page works without a network, and whether a newer one waits. */
export interface Offline {
  kind: "developing" | "insecure" | "unable" | "coming" | "ready";
  /** Uses the newer version that waits: the page is loaded anew. */
  renew: (() => void) | null;
}

/** On the machine it is developed on nobody wants to see an old page. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Has the browser keep the page's files, where it does that for this address. */
export const keepOffline = (): Store<Offline> => {
  const kind = LOOPBACK.test(location.hostname) ? "developing" : !isSecureContext ? "insecure" : "unable";
  const state = createStore<Offline>({ kind, renew: null });
  if (kind === "unable" && "serviceWorker" in navigator) void register(state);
  return state;
};

const register = async (state: Store<Offline>): Promise<void> => {
  const { serviceWorker } = navigator;
  const set = (next: Partial<Offline>) => state.set({ ...state.get(), ...next });
  try {
    set({ kind: "coming" });
    const registration = await serviceWorker.register("service-worker.js", { updateViaCache: "none" });
    // A first worker takes nothing over; only a later one waits.
    const tell = () => {
      const { waiting } = registration;
      if (waiting && serviceWorker.controller) set({ renew: () => use(waiting) });
    };
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        tell();
        if (installing.state === "redundant" && state.get().kind === "coming") set({ kind: "unable" });
      });
    });
    tell();
    await serviceWorker.ready;
    set({ kind: "ready" });
  } catch {
    set({ kind: "unable" });
  }
};

const use = (waiting: ServiceWorker): void => {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("use");
};
