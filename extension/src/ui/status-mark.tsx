import type { DeviceStatus } from "@desk/shared/contract";
import { deviceStatusLabels } from "@desk/shared/contract";

// ○ △ × are read at a glance in any Japanese office, in black and white too.
const shapes: Record<DeviceStatus, string> = {
  ok: "○",
  trouble: "△",
  down: "×",
  maintenance: "‖",
  unused: "−",
};

export const unknownStatusLabel = "未確認";

/** The status of a device as a shape and its word; null = nobody has reported it. */
export function StatusMark({ status, wordless }: { status: DeviceStatus | null; wordless?: boolean }) {
  const word = status === null ? unknownStatusLabel : deviceStatusLabels[status];
  return (
    <span className={`status-mark status-mark--${status ?? "unknown"}`}>
      <span className="status-mark__shape" aria-hidden="true">
        {status === null ? "?" : shapes[status]}
      </span>
      <span className={wordless ? "visually-hidden" : undefined}>{word}</span>
    </span>
  );
}
