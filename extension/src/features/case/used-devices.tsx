import { useState } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { DeviceChooser } from "./device-chooser.tsx";

/** 使った機器: named in one line; the choice opens when it has to change. */
export function UsedDevices({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (deviceIds: readonly string[]) => void;
}) {
  const site = useDeskState((all) => all.settings.site);
  const [open, setOpen] = useState(false);
  const devices = site?.devices.filter(({ kind }) => kind !== "phone") ?? [];
  if (devices.length === 0) return null;
  const names = devices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <div className="case-used">
      <div className="case-used__line">
        <span>
          使った機器：<strong>{names.join("、") || "なし"}</strong>
        </span>
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "閉じる" : "選ぶ"}
        </Button>
      </div>
      {open && (
        <DeviceChooser several label="使った機器" devices={devices} chosen={chosen} onChange={onChange} />
      )}
    </div>
  );
}
