import { ScreenedText } from "../../ui/index.ts";
import { ReasonFields } from "../../ui/record/record-form.tsx";
import type { RecordValue } from "../../ui/record/record-value.ts";
import { words } from "../../ui/record/words.ts";

/** The reason of a 訂正, 取消 or 後入力: a usual one by a tap, or one in the lead's own words. */
export function ScreenedReason(props: {
  usual: readonly string[];
  value: RecordValue;
  onChange: (value: RecordValue) => void;
}) {
  const { value, onChange } = props;
  return (
    <ReasonFields {...props}>
      <ScreenedText
        label={words.ownReason}
        hint={words.reasonHint}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
      />
    </ReasonFields>
  );
}
