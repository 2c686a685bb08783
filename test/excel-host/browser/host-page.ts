/**
 * The page around the pane: speaks the cross-window protocol by which Excel on the web talks to an add-in's frame, and
 * hands every batch to the host in Node through the functions that the test exposes to the page.
 */
export const hostPage = (paneUrl: string, language: string, hidden: boolean): string => {
  const frameName = JSON.stringify({
    baseFrameName: "pane",
    // Host, platform, version, language, correlation, dialog, logging off: no telemetry is even tried.
    hostInfo: `Excel|Web|16.01|${language}|telemetry||disableLogging`,
    xdmInfo: "conversation|instance|ORIGIN",
    serializerVersion: "1",
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Host</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><script>(${String(speak)})(${JSON.stringify(paneUrl)}, ${JSON.stringify(frameName)}, ${JSON.stringify(language)}, ${hidden})</script></body></html>`;
};

declare global {
  interface Window {
    /** Exposed by the test: answers one ProcessQuery body. */
    hostProcess(body: string): Promise<string>;
    /** Exposed by the test: a call of Office's that the host does not know. */
    hostUnknown(call: string): Promise<void>;
    /** Exposed by the test: the keys by which Excel on the web lets a person leave the pane. */
    hostLeft(how: "tab" | "shift tab" | "escape"): Promise<void>;
    /** Called by the test: pushes an event as Excel does. */
    hostPush?(entry: unknown[]): void;
    /** Called by the test: a button of the ribbon is pressed; resolves when the add-in says that it has finished. */
    hostInvoke?(functionName: string): Promise<Completion>;
    /** Called by the test: a person comes into the pane from the grid with the Tab key, or with Shift+Tab. */
    hostEnter?(backwards: boolean): void;
    /** Called by the test: shows the pane, which runs hidden before that in a shared runtime, or hides it. */
    hostShow?(visible: boolean): void;
  }
}

/** How the add-in reported the end of a command: 0 is success, and what it handed back. */
export interface Completion {
  status: number;
  data: string;
}

interface Message {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  /** Arguments without a name of their own go by their number. */
  _data: {
    DdaMethod?: { DispatchId: number };
    ArrayData?: unknown[];
    Properties?: unknown[];
    [at: number]: unknown;
  } | null;
}

/** Runs in the page, so it uses nothing from outside itself. Numbers are those of the protocol. */
const speak = (paneUrl: string, frameName: string, language: string, hidden: boolean): void => {
  const REQUEST = 0;
  const RESPONSE = 1;
  const REGISTER_EVENT = 1;
  const UNREGISTER_EVENT = 2;
  const BATCH = 93;
  const LOAD_SETTINGS = 75;
  const SAVE_SETTINGS = 76;
  const COMMAND_COMPLETED = 94;
  const TAB_IN = 11;
  const TAB_IN_BACKWARDS = 12;
  const WAYS_OUT = new Map<number, "tab" | "shift tab" | "escape">([
    [13, "tab"],
    [14, "shift tab"],
    [15, "escape"],
  ]);
  let settings: unknown[] = [];
  /** The conversation in which the add-in listens to an event. */
  const listeners = new Map<string, string>();
  const completions = new Map<string, (completion: Completion) => void>();
  let commands = 0;

  const context = {
    _id: "instance",
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: "https://localhost/workbook.xlsx",
    _clientMode: 0,
    _settings: settings,
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _requirementMatrix: JSON.stringify({
      ExcelApi: "1.17",
      ExcelApiOnline: "1.1",
      SharedRuntime: "1.2",
      RibbonApi: "1.2",
      DialogApi: "1.2",
      Settings: "1.1",
    }),
    _hostFullVersion: "16.0.0.0",
    _addinName: "plan-tracker",
    _appDomains: [location.origin],
  };

  const frame = document.createElement("iframe");
  const post = (message: object) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _origin: location.origin,
        _serializerVersion: 1,
        _messageType: RESPONSE,
        _errorCode: 0,
        ...message,
      }),
      location.origin,
    );

  const execute = async (data: Message["_data"]): Promise<object> => {
    const id = data?.DdaMethod?.DispatchId;
    if (id === BATCH) {
      const body = await window.hostProcess(String(data?.ArrayData?.[4]));
      return { Version: 1, Error: 0, Data: [200, [], body] };
    }
    if (id === LOAD_SETTINGS) return { Version: 1, Error: 0, Settings: settings };
    if (id === SAVE_SETTINGS) {
      settings = data?.Properties ?? [];
      return { Version: 1, Error: 0 };
    }
    if (id === COMMAND_COMPLETED) {
      completions.get(String(data?.[0]))?.({ status: Number(data?.[1]), data: String(data?.[2]) });
      return { Version: 1, Error: 0 };
    }
    await window.hostUnknown(`method ${String(id)}`);
    return { Version: 1, Error: 5001 };
  };

  const leave = async (data: unknown): Promise<void> => {
    const way = Array.isArray(data) ? WAYS_OUT.get(Number(data[1])) : undefined;
    if (way) await window.hostLeft(way);
  };

  const answer = async ({ _actionName, _actionType, _conversationId, _data }: Message): Promise<object | null> => {
    if (_actionType === REGISTER_EVENT || _actionType === UNREGISTER_EVENT) {
      if (_actionType === REGISTER_EVENT) listeners.set(_actionName, _conversationId);
      else listeners.delete(_actionName);
      return { Version: 1, Error: 0 };
    }
    if (_actionName === "ContextActivationManager_getAppContextAsync") return context;
    if (_actionName === "executeMethod") return execute(_data);
    if (_actionName === "ContextActivationManager_notifyHost") await leave(_data);
    if (!_actionName.startsWith("ContextActivationManager_")) await window.hostUnknown(_actionName);
    return null;
  };

  window.addEventListener("message", (event: MessageEvent<string>) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    let message: Message;
    try {
      message = JSON.parse(event.data) as Message;
    } catch {
      return;
    }
    if (message._messageType !== REQUEST) return;
    const { _actionName, _conversationId, _correlationId } = message;
    void answer(message).then((_data) => {
      if (_data !== null) post({ _actionName, _conversationId, _correlationId, _responseType: 0, _data });
    });
  });

  const push = (_actionName: string, _data: object): void => {
    const _conversationId = listeners.get(_actionName);
    if (_conversationId !== undefined)
      post({ _actionName, _conversationId, _correlationId: -1, _responseType: 1, _data });
  };
  window.hostPush = (entry) => push("richApiMessage", { ArrayData: [entry] });
  window.hostInvoke = (functionName) =>
    new Promise((resolve) => {
      const id = `command-${++commands}`;
      completions.set(id, resolve);
      push("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  window.hostEnter = (backwards) => {
    frame.focus();
    const _data = [backwards ? TAB_IN_BACKWARDS : TAB_IN];
    const _conversationId = "conversation_ntf";
    post({
      _messageType: REQUEST,
      _actionName: "Office_notifyAgave",
      _conversationId,
      _correlationId: 0,
      _actionType: 0,
      _data,
    });
  };
  window.hostShow = (visible) => {
    frame.style.display = visible ? "block" : "none";
  };

  if (hidden) frame.style.display = "none";
  frame.name = frameName.replace("ORIGIN", encodeURIComponent(location.origin));
  frame.src = paneUrl;
  document.body.append(frame);
};
