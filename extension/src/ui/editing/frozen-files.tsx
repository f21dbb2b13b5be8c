import { FileButtons } from "./file-buttons.tsx";
import { type FileFormat, fileLabels, frozenWords } from "./report-words.ts";

type FrozenFile = { format: FileFormat | "json"; bytes: number; sha256: string };

/** The files of a revision as they were handed in, with the hashes that prove it. */
export function FrozenFiles({
  files,
  ...buttons
}: { files: readonly FrozenFile[] } & Parameters<typeof FileButtons>[0]) {
  return (
    <details className="editing-frozen">
      <summary>{frozenWords.summary}</summary>
      <FileButtons {...buttons} />
      <dl>
        {files.map(({ format, bytes, sha256 }) => (
          <div key={format}>
            <dt>
              {format === "json" ? frozenWords.data : fileLabels[format]}（{frozenWords.size(bytes)}）
            </dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
