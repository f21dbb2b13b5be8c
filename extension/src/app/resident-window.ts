import { openWindow } from "../chrome/windows.ts";
import type { ResidentSeam } from "../features/case/index.ts";
import { firstLanguage, hashOf, type ResidentMessage, residentChannel } from "../features/resident/index.ts";

/**
 * The panel's side of 「お客様に見せる」. The language lasts as long as the case is on the screen. When the whole screen
 * goes, the side is closed before the case can say that it ends: closing says it, and whoever speaks later is not heard.
 */
export function openResidentSide(): ResidentSeam & { close(): void } {
  const channel = new BroadcastChannel(residentChannel);
  let language = firstLanguage;
  channel.onmessage = ({ data }: MessageEvent<ResidentMessage>) => {
    if (data.kind === "language") language = data.language;
  };
  let isOpen = true;
  const tell = (message: ResidentMessage) => {
    if (isOpen) channel.postMessage(message);
  };
  const end = () => {
    language = firstLanguage;
    tell({ kind: "end" });
  };
  return {
    open: (card) => {
      tell({ kind: "show", card });
      void openWindow("tabs/show.html", hashOf({ card, language }));
    },
    show: (card) => tell({ kind: "show", card }),
    end,
    close: () => {
      end();
      isOpen = false;
      channel.close();
    },
  };
}
