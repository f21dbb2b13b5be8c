import type { ReportSettingsAnswer } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ConfirmDialog, TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Dialog } from "../../ui/index.ts";
import { folderWords as words } from "./words.ts";

type Props = { onClose: () => void; onSaved: () => void };

/** Where 「共有フォルダー」 copies the files to, as the agent's PC sees it. */
export function FolderDialog(props: Props) {
  const { reports } = useLeadAgent();
  const settings = useLoaded("settings", reports.settings);
  if (settings.value === null)
    return (
      <Dialog title={words.title} onClose={props.onClose}>
        <WhenLoaded of={settings}>{() => null}</WhenLoaded>
      </Dialog>
    );
  return <FolderForm {...props} settings={settings.value} />;
}

function FolderForm({ settings, onClose, onSaved }: Props & { settings: ReportSettingsAnswer }) {
  const { reports } = useLeadAgent();
  const [folder, setFolder] = useState(settings.sharedFolder ?? "");
  const save = async () => {
    const saved = await reports.saveSettings(folder.trim() || null, settings.revision);
    if (!saved.ok) return sentenceOf(saved);
    onSaved();
    return null;
  };
  return (
    <ConfirmDialog title={words.title} action={words.save} onClose={onClose} run={save}>
      <p>{words.lead}</p>
      <TextField label={words.path} hint={words.hint} value={folder} onChange={setFolder} />
    </ConfirmDialog>
  );
}
