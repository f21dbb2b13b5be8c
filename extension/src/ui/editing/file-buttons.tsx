import { useState } from "react";
import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";
import { download } from "./download.ts";
import { type FileFormat, fileLabels, fileWords } from "./report-words.ts";

type Got = { ok: true; value: Blob } | { ok: false; problem: string };
type Outcome = { kind: "good" | "warning" | "error"; text: string };

/** One document in all its formats: the page to print opens in a tab, the others are downloaded. */
export function FileButtons({
  fileName,
  get,
  formats = ["html", "pdf", "xlsx", "csv"],
}: {
  /** Without its extension. */
  fileName: string;
  get: (format: FileFormat) => Promise<Got>;
  formats?: readonly FileFormat[];
}) {
  const [making, setMaking] = useState<FileFormat | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const fetched = async (format: FileFormat): Promise<Blob | null> => {
    setMaking(format);
    setOutcome(null);
    const got = await get(format);
    setMaking(null);
    if (got.ok) return got.value;
    setOutcome({ kind: "error", text: got.problem });
    return null;
  };
  const open = async () => {
    // Opened within the click, or the browser takes it for a pop-up; filled when the file is here.
    const tab = window.open("", "_blank");
    if (tab === null) return setOutcome({ kind: "warning", text: fileWords.blocked });
    const page = await fetched("html");
    if (page === null) return tab.close();
    tab.location.replace(URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" })));
  };
  const save = async (format: FileFormat) => {
    const file = await fetched(format);
    if (file === null) return;
    const name = `${fileName}.${format}`;
    download(file, name);
    setOutcome({ kind: "good", text: fileWords.downloaded(name) });
  };
  return (
    <>
      <div className="editing-files">
        {formats.map((format) => (
          <Button
            key={format}
            disabled={making !== null}
            onClick={() => void (format === "html" ? open() : save(format))}
          >
            {fileLabels[format]}
          </Button>
        ))}
        <span role="status">{making === null ? "" : fileWords.making}</span>
      </div>
      {outcome !== null && <Banner kind={outcome.kind}>{outcome.text}</Banner>}
    </>
  );
}
