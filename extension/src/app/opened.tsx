import { type ReactNode, useEffect, useState } from "react";
import { DeskProvider } from "../outbox/index.ts";
import { Crashed, ErrorBoundary } from "./error-boundary.tsx";
import { type Runtime, startRuntime } from "./runtime.ts";
import { words } from "./words.ts";

type Opening = { kind: "opening" } | { kind: "open"; runtime: Runtime } | { kind: "failed" };

/** Starts what a page of the extension runs on, and shows `opening` until it runs. */
export function Opened({
  via,
  title,
  opening: waiting,
  children,
}: {
  via: Parameters<typeof startRuntime>[0];
  /** Of the tab. */
  title: string;
  opening: ReactNode;
  children: (runtime: Runtime) => ReactNode;
}) {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    document.documentElement.lang = "ja";
    document.title = title;
    startRuntime(via).then(
      (runtime) => setOpening({ kind: "open", runtime }),
      () => setOpening({ kind: "failed" }),
    );
  }, [via, title]);
  switch (opening.kind) {
    case "opening":
      return <main className="app-message">{waiting}</main>;
    case "failed":
      return <Crashed text={words.cannotOpen} />;
    case "open":
      return (
        <ErrorBoundary>
          <DeskProvider desk={opening.runtime.desk}>{children(opening.runtime)}</DeskProvider>
        </ErrorBoundary>
      );
    default:
      return opening satisfies never;
  }
}
