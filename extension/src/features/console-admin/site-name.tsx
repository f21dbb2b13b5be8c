import { useState } from "react";
import { useLeadAgent } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { ConfirmDialog, TextField } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { useChange } from "./use-change.ts";
import { words as common, siteWords as words } from "./words.ts";

/** 拠点の名称, as it stands on every screen and form. */
export function SiteName() {
  const { admin } = useLeadAgent();
  const name = useDeskState((state) => state.settings.site?.name) ?? "";
  const change = useChange(() => undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const save = async (next: string) => {
    if (next === "" || next.length > 60) return words.problem;
    const problem = await change.run(admin.renameSite(next, name), words.saved);
    if (problem === null) setTyped(null);
    return problem;
  };
  return (
    <section className="console-card" aria-labelledby="admin-site">
      <header className="console-admin-head">
        <h2 id="admin-site">{words.title}</h2>
        <Button onClick={() => setTyped(name)}>{words.change}</Button>
      </header>
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <p>{name}</p>
      {typed !== null && (
        <ConfirmDialog
          title={words.title}
          action={common.save}
          onClose={() => setTyped(null)}
          run={() => save(typed.trim())}
        >
          <TextField label={words.title} hint={words.hint} value={typed} onChange={setTyped} />
        </ConfirmDialog>
      )}
    </section>
  );
}
