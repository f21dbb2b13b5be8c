import { addDays } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { ShiftDay } from "@desk/shared/contract";
import { mondayOf } from "@desk/shared/shifts/copy-week";
import { useState } from "react";
import { CheckField, ConfirmDialog, SelectField } from "../../ui/editing/index.ts";
import { words } from "./words.ts";

/** 週のコピー: one week of the month onto any others, the later ones chosen at first. */
export function CopyWeekDialog({
  days,
  mondays,
  date,
  onCopy,
  onClose,
}: {
  days: readonly ShiftDay[];
  mondays: readonly string[];
  /** The day on which the grid stands. */
  date: string;
  onCopy: (from: string, to: readonly string[]) => void;
  onClose: () => void;
}) {
  const [from, setFrom] = useState(mondayOf(date));
  const [to, setTo] = useState(() => mondays.filter((monday) => monday > mondayOf(date)));
  const label = (monday: string) => {
    const own = days.filter(({ date: one }) => one >= monday && one <= addDays(monday, 6));
    return words.week(formatMonthDay(own[0]?.date ?? monday), formatMonthDay(own.at(-1)?.date ?? monday));
  };
  return (
    <ConfirmDialog
      title={words.copyWeekTitle}
      action={words.copyAction}
      onClose={onClose}
      run={async () => {
        const wanted = to.filter((monday) => monday !== from);
        if (wanted.length === 0) return words.noWeek;
        onCopy(from, wanted);
        onClose();
        return null;
      }}
    >
      <p>{words.copyWeekText}</p>
      <SelectField
        label={words.copyFrom}
        value={from}
        choices={mondays.map((monday) => [monday, label(monday)] as const)}
        onChange={setFrom}
      />
      <fieldset>
        <legend className="field__label">{words.copyTo}</legend>
        {mondays
          .filter((monday) => monday !== from)
          .map((monday) => (
            <CheckField
              key={monday}
              label={label(monday)}
              checked={to.includes(monday)}
              onChange={(on) => setTo(on ? [...to, monday] : to.filter((one) => one !== monday))}
            />
          ))}
      </fieldset>
    </ConfirmDialog>
  );
}
