import { timeOf } from "@desk/shared/calendar/business-date";
import { diffContent } from "@desk/shared/procedures/diff";
import type { ProcedureVersion } from "@desk/shared/procedures/version";
import { useDeskState } from "../../outbox/index.ts";
import { download } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { ContentDiffView } from "./diff-view.tsx";
import { words } from "./edit-words.ts";
import type { Editor } from "./use-editor.ts";

/** Another window saved first: what it saved, what stands here, and which of them goes on. */
export function Conflict({ editor, theirs }: { editor: Editor; theirs: ProcedureVersion }) {
  const staff = useDeskState((state) => state.settings.site?.staff);
  const name = staff?.find(({ id }) => id === theirs.savedBy)?.name ?? theirs.savedBy;
  const { content } = editor.state;
  const exportMine = () => {
    const file = new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" });
    download(file, `${theirs.procedureId}-mine.json`);
  };
  return (
    <Banner kind="warning">
      <p>{words.conflictTitle(name, timeOf(theirs.savedAt))}</p>
      <details>
        <summary>{words.conflictDiff}</summary>
        <ContentDiffView
          before={theirs.content}
          after={content}
          diff={diffContent(theirs.content, content)}
        />
      </details>
      <div className="editing-row">
        <Button onClick={editor.keepMine}>{words.keepMine}</Button>
        <Button onClick={exportMine}>{words.exportMine}</Button>
        <Button kind="danger" onClick={editor.takeTheirs}>
          {words.takeTheirs}
        </Button>
      </div>
    </Banner>
  );
}
