import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { expect } from "vitest";

/** What a page reports by itself, beside the replies: what was thrown, and what the browser and the page call errors. */
type Report = { method?: string; params?: { type?: string; entry?: { level: string } } };
type Reply = Report & {
  id?: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } };
};

/**
 * Opens the browser's own side panel by a click, as Chromium demands, and answers how to look into it.
 * Playwright makes a Page of tabs only, so the panel is spoken to over the protocol itself.
 * @param opener a tab of the extension, whose page says `chrome.sidePanel.open`
 */
export async function openSidePanel(context: BrowserContext, opener: Page) {
  const browser = context.browser();
  if (browser === null) throw new Error("the context has no browser");
  const session = await browser.newBrowserCDPSession();
  const before = new Set((await panelTargets(session)).map(({ targetId }) => targetId));
  await opener.evaluate(() => {
    const open = async () => {
      const { id } = await chrome.windows.getCurrent();
      if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
    };
    document.addEventListener("click", () => void open(), { once: true, capture: true });
  });
  await opener.getByRole("heading", { level: 1 }).click();
  const opened = async () =>
    (await panelTargets(session)).find(({ targetId }) => !before.has(targetId))?.targetId;
  await expect.poll(opened, { message: "a side panel that was not there before" }).toBeDefined();
  return attach(session, (await opened()) ?? "");
}

async function panelTargets(session: CDPSession) {
  const { targetInfos } = await session.send("Target.getTargets");
  return targetInfos.filter(({ type, url }) => type === "page" && url.endsWith("/sidepanel.html"));
}

async function attach(session: CDPSession, targetId: string) {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  const errors: string[] = [];
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const reply: Reply = JSON.parse(message);
    waiting.get(reply.id ?? -1)?.(reply);
    if (isError(reply)) errors.push(message);
  });
  let lastId = 0;
  const send = (method: string, params: object) =>
    new Promise<Reply>((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      const message = JSON.stringify({ id: lastId, method, params });
      void session.send("Target.sendMessageToTarget", { sessionId, message });
    });
  await Promise.all(["Runtime.enable", "Log.enable"].map((method) => send(method, {})));
  return {
    /** What the panel has reported as an error, since it was loaded. */
    errors,
    /** The value of an expression in the panel's page. */
    async evaluate(expression: string): Promise<unknown> {
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      const { result } = await send("Runtime.evaluate", params);
      if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
      return result?.result?.value;
    },
    /** Types a key into the panel as the keyboard would. */
    async press(key: string) {
      const text = key.length === 1 ? { text: key } : {};
      await send("Input.dispatchKeyEvent", { type: "keyDown", key, ...text });
      await send("Input.dispatchKeyEvent", { type: "keyUp", key });
    },
  };
}

function isError({ method, params }: Report): boolean {
  switch (method) {
    case "Runtime.exceptionThrown":
      return true;
    case "Runtime.consoleAPICalled":
      return params?.type === "error" || params?.type === "assert";
    case "Log.entryAdded":
      return params?.entry?.level === "error";
    default:
      return false;
  }
}
