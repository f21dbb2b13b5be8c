import { useEffect, useRef, useState } from "react";
import { after, type ResidentMessage, residentChannel, shownOf } from "../features/resident/index.ts";
import { ResidentView } from "../features/resident/resident-view.tsx";
import { words } from "../features/resident/words.ts";
import "../ui/base.css";
import "../ui/ui.css";

/** The window for the resident. It holds what the panel told it and nothing else; no storage, no agent. */
export function ShowPage() {
  const [shown, setShown] = useState(() => shownOf(location.hash));
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    document.documentElement.lang = "ja";
    document.title = words.page;
    const opened = new BroadcastChannel(residentChannel);
    opened.onmessage = ({ data }: MessageEvent<ResidentMessage>) => setShown((before) => after(before, data));
    channel.current = opened;
    return () => opened.close();
  }, []);
  return (
    <ResidentView
      shown={shown}
      onLanguage={(language) => {
        const message: ResidentMessage = { kind: "language", language };
        setShown((before) => after(before, message));
        channel.current?.postMessage(message);
      }}
    />
  );
}
