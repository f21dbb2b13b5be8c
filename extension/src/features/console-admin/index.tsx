import type { ReactNode } from "react";
import { Button } from "../../ui/index.ts";
import { Audit } from "./audit.tsx";
import "./console-admin.css";
import { Counters } from "./counters.tsx";
import { Devices } from "./devices.tsx";
import { Folders } from "./folders.tsx";
import { SiteName } from "./site-name.tsx";
import { Times } from "./times.tsx";
import { Tokens } from "./tokens.tsx";
import { type Section, sections, words } from "./words.ts";

const pages: Record<Section, () => ReactNode> = {
  counters: () => (
    <>
      <SiteName />
      <Counters />
    </>
  ),
  devices: () => <Devices />,
  tokens: () => <Tokens />,
  times: () => <Times />,
  folders: () => <Folders />,
  audit: () => <Audit />,
};

/** 設定: what a lead administers. */
export function Admin({
  place,
  onPlace,
}: {
  place: readonly string[];
  onPlace: (place: readonly string[]) => void;
}) {
  const section = sections.find((one) => one === place[0]) ?? "counters";
  const Page = pages[section];
  return (
    <div className="console-admin">
      <nav className="console-admin-nav" aria-label={words.title}>
        {sections.map((one) => (
          <Button
            key={one}
            kind={one === section ? "primary" : "secondary"}
            aria-current={one === section ? "page" : undefined}
            onClick={() => onPlace([one])}
          >
            {words.sections[one]}
          </Button>
        ))}
      </nav>
      <p className="field__hint">{words.elsewhere}</p>
      <Page />
    </div>
  );
}
