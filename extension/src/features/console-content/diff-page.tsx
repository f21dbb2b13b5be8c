import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { ContentDiffView } from "./diff-view.tsx";
import { words } from "./diff-words.ts";
import { procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import { entriesOf } from "./versions.ts";
import { words as common } from "./words.ts";

/** Two versions side by side, as the agent compares them. */
export function DiffPage({ id, from, to, go }: { id: string; from: number; to: number; go: Go }) {
  const { procedures } = useLeadAgent();
  const versions = useLoaded(id, () => procedures.versions(id));
  const diff = useLoaded(`${id}/${from}/${to}`, () => procedures.diff(id, from, to));
  if (versions.value === null) return <Waiting {...versions} />;
  if (diff.value === null) return <Waiting {...diff} />;
  const entries = entriesOf(versions.value);
  const [before, after] = [from, to].map((number) => entries.find(({ version }) => version === number));
  return (
    <section className="console-card" aria-labelledby="console-content-diff">
      <header className="console-content-head">
        <h2 id="console-content-diff">
          {words.title(procedureTitle(id))}
          <span className="console-content-version">
            {words.version(from)} → {words.version(to)}
          </span>
        </h2>
        <Button kind="quiet" onClick={() => go([id])}>
          {common.backToProcedure}
        </Button>
      </header>
      {before === undefined || after === undefined ? (
        <Banner kind="error">{words.noSuchVersion}</Banner>
      ) : (
        <ContentDiffView before={before.content} after={after.content} diff={diff.value} />
      )}
    </section>
  );
}
