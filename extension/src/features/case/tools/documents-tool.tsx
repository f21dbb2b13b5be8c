import type { DocumentEntry, DocumentId, SceneId } from "@desk/shared/procedures/documents";
import { useState } from "react";
import { lazy } from "../../../content/index.ts";
import { Button, Dialog, useHotkeys } from "../../../ui/index.ts";
import { words } from "./words.ts";

/** 本人確認書類: what was brought → enough or what is missing. Kinds of papers only, never what stands on them. */
export function DocumentsTool({
  scene,
  chosen,
  onChange,
}: {
  scene: SceneId;
  chosen: readonly DocumentId[];
  onChange: (chosen: readonly DocumentId[]) => void;
}) {
  const [open, setOpen] = useState(false);
  useHotkeys({ d: () => setOpen(true) });
  return (
    <div className="case-tool case-tool--button">
      <Button wide hotkey="D" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.documents}
      </Button>
      {chosen.length > 0 && <Result scene={scene} chosen={chosen} />}
      {open && (
        <Dialog title={words.documentsTitle} onClose={() => setOpen(false)}>
          <Picker scene={scene} chosen={chosen} onChange={onChange} />
        </Dialog>
      )}
    </div>
  );
}

function Result({ scene, chosen }: { scene: SceneId; chosen: readonly DocumentId[] }) {
  const { documentsSuffice, formatMissing, documentTable } = lazy();
  const result = documentsSuffice(scene, chosen);
  const used = result.kind === "enough" ? result.used : [];
  const names = documentTable.filter(({ id }) => used.includes(id)).map(({ label }) => label);
  return (
    <p className="case-tool__answer">
      {result.kind === "enough" ? (
        <>
          <strong>○ {words.enough}</strong>：{names.join("、")}
        </>
      ) : (
        <strong>△ {formatMissing(result.ways)}</strong>
      )}
    </p>
  );
}

function Picker({
  scene,
  chosen,
  onChange,
}: {
  scene: SceneId;
  chosen: readonly DocumentId[];
  onChange: (chosen: readonly DocumentId[]) => void;
}) {
  const { documentTable, scenes } = lazy();
  const groups = [
    { label: words.rule.A, entries: documentTable.filter(({ groups: of }) => of.includes("A")) },
    { label: words.rule.B, entries: documentTable.filter(({ groups: of }) => of.includes("B")) },
    {
      label: words.other,
      entries: documentTable.filter(({ groups: of }) => !of.includes("A") && !of.includes("B")),
    },
  ];
  const toggle = (id: DocumentId) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <div className="case-picker">
      <p className="case-picker__head">
        {scenes[scene].label}　{words.documentsHint}
      </p>
      <div className="case-picker__result" role="status">
        {chosen.length > 0 && <Result scene={scene} chosen={chosen} />}
      </div>
      {groups.map(({ label, entries }) => (
        <fieldset key={label} className="case-picker__group">
          <legend>{label}</legend>
          {entries.map((entry) => (
            <Paper key={entry.id} {...{ entry, chosen, toggle }} />
          ))}
        </fieldset>
      ))}
      <Button disabled={chosen.length === 0} onClick={() => onChange([])}>
        {words.clear}
      </Button>
    </div>
  );
}

function Paper({
  entry: { id, label, groups, note },
  chosen,
  toggle,
}: {
  entry: DocumentEntry;
  chosen: readonly DocumentId[];
  toggle: (id: DocumentId) => void;
}) {
  return (
    <label className="case-picker__paper">
      <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
      <span>
        {label}
        {groups.length === 0 && <strong className="case-picker__no">{words.notAccepted}</strong>}
        {note !== null && <small>{note}</small>}
      </span>
    </label>
  );
}
