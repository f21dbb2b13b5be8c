import { Advice, say } from "./report.mjs";

/**
 * Waits until the desk is to stop, and closes its window. An agent that is given up leaves the window open, since the
 * panel goes on without it; the browser would end with this command, which therefore stays until somebody stops it.
 * @param {{
 *   stopAsked: Promise<unknown>,
 *   ended: Promise<unknown>,
 *   window: { closed: Promise<void>, close: () => Promise<void> } | undefined,
 * }} desk `ended` resolves when the agent was asked to end, and rejects when it is given up
 * @returns {Promise<"stopped" | "gave-up">}
 * @throws what the agent was given up with when there is no window
 */
export async function untilOver({ stopAsked, ended, window }) {
  let runs = true;
  void window?.closed.then(() => runs && say("ブラウザーが閉じました。窓口デスクは動き続けています。"));
  try {
    await Promise.race([stopAsked, ended]);
    return "stopped";
  } catch (error) {
    if (!window) throw error;
    runs = false;
    console.error(error instanceof Advice ? error.message : error);
    say(
      "開いているパネルでの記録は、このまま続けられます。記録は端末に残り、次に起動したときに送られます。終えるには Ctrl+C を押してください。",
    );
    await Promise.race([stopAsked, window.closed]);
    return "gave-up";
  } finally {
    runs = false;
    await window?.close();
  }
}
