import { type FormEvent, useState } from "react";
import { type Loaded, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { useChange } from "./use-change.ts";
import { words as common, folderWords as words } from "./words.ts";

/** フォルダー: where reports are handed in, and where backups go. */
export function Folders() {
  const { admin, reports } = useLeadAgent();
  const shared = useLoaded("shared", reports.settings);
  const backup = useLoaded("backup", admin.settings);
  const change = useChange(() => {
    shared.reload();
    backup.reload();
  });
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <h2 id="admin-section">{common.sections.folders}</h2>
      <p>{words.lead}</p>
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <Folder
        of={shared}
        label={words.shared}
        hint={words.sharedHint}
        read={({ sharedFolder }) => sharedFolder}
        run={(folder, { revision }) => change.run(reports.saveSettings(folder, revision), words.savedShared)}
      />
      <Folder
        of={backup}
        label={words.backup}
        hint={words.backupHint}
        read={({ backupFolder }) => backupFolder}
        run={(backupFolder, { thresholds, revision }) =>
          change.run(admin.saveSettings({ thresholds, backupFolder, revision }), words.savedBackup)
        }
      />
    </section>
  );
}

type FolderProps<T> = {
  label: string;
  hint: string;
  read: (settings: T) => string | null;
  run: (folder: string | null, settings: T) => Promise<string | null>;
};

function Folder<T extends { revision: number }>({ of, ...rest }: FolderProps<T> & { of: Loaded<T> }) {
  return (
    <WhenLoaded of={of}>
      {(settings) => <FolderForm key={settings.revision} settings={settings} {...rest} />}
    </WhenLoaded>
  );
}

function FolderForm<T>({ settings, label, hint, read, run }: FolderProps<T> & { settings: T }) {
  const [folder, setFolder] = useState(read(settings) ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const dirty = folder.trim() !== (read(settings) ?? "");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(await run(folder.trim() || null, settings));
  };
  return (
    <form className="editing-form" noValidate onSubmit={(event) => void save(event)}>
      <TextField label={label} hint={hint} value={folder} problem={problem} onChange={setFolder} />
      <div className="editing-row">
        <Button
          type="submit"
          kind={dirty ? "primary" : "secondary"}
          disabled={!dirty}
          aria-label={common.rowLabel(common.save, label)}
        >
          {common.save}
        </Button>
      </div>
    </form>
  );
}
