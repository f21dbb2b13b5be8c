import { formatMonthDay } from "@desk/shared/calendar/era";
import type { RequiredHeadcount, ShiftDay } from "@desk/shared/contract";
import { type CellWords, cellText } from "@desk/shared/shifts/cell";
import type { ShiftFault } from "@desk/shared/shifts/check";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { GridFoot, GridHead } from "./grid-frame.tsx";
import { GridRow, type RowMarks } from "./grid-row.tsx";
import { rectOf, type Selection, selectOne, spanIn } from "./selection.ts";
import type { Table, Write } from "./table.ts";
import { type Axes, entriesAt } from "./typed.ts";
import { type Draft, useTyping } from "./use-typing.ts";
import { words } from "./words.ts";

export type GridProps = {
  label: string;
  axes: Axes;
  days: readonly ShiftDay[];
  table: Table;
  text: CellWords;
  marks: Readonly<Record<string, RowMarks>>;
  faults: readonly ShiftFault[];
  people: ReadonlyMap<string, number>;
  required: RequiredHeadcount;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onWrite: (writes: readonly Write[]) => void;
  /** Why something that was typed could not be taken; null when all is well again. */
  onProblem: (problem: string | null) => void;
  onUndo: (() => void) | undefined;
};

const noCells = {};
const noMarks: RowMarks = {};

/**
 * The month as a grid of cells. The active cell holds a real text field that always has the focus: a Japanese input
 * method can begin at once, and copy and paste are the browser's own events.
 */
export function Grid(props: GridProps) {
  const { axes, days, table, text, marks, selection, onSelect } = props;
  const { draft, setDraft, commit, onKeyDown, onClipboard } = useTyping(props);
  const rect = rectOf(selection);
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
  }, []);
  const point = (event: MouseEvent, extend: boolean) => {
    const cell = (event.target as Element).closest("td[data-row]");
    if (!(cell instanceof HTMLElement)) return;
    // The browser would take the focus to the page, and the next key with it.
    event.preventDefault();
    if (!commit()) return;
    const active = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    onSelect(extend ? { anchor: selection.anchor, active } : selectOne(active));
    // The active cell itself, before anybody has been in the grid.
    cell.querySelector("input")?.focus();
  };
  return (
    <div className="shift-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked through like a spreadsheet */}
      <table className="shift-grid" role="grid" aria-label={props.label} aria-multiselectable>
        <GridHead days={days} />
        <tbody
          onMouseDown={(event) => event.target instanceof HTMLInputElement || point(event, event.shiftKey)}
          onPointerOver={(event) => event.buttons === 1 && draft === null && point(event, true)}
        >
          {axes.people.map((person, row) => {
            const active = selection.active.row === row ? selection.active.column : null;
            return (
              <GridRow
                key={person.id}
                person={person}
                row={row}
                days={days}
                cells={table[person.id] ?? noCells}
                text={text}
                marks={marks[person.id] ?? noMarks}
                span={spanIn(rect, row)}
                active={active}
              >
                {active === null ? null : (
                  <CellField
                    place={`${row}/${active}`}
                    shown={shown}
                    label={labelOf(props)}
                    draft={draft}
                    onText={(typed) => setDraft({ text: typed, typed: draft?.typed ?? true })}
                    onKeyDown={onKeyDown}
                    onCopy={onClipboard}
                    onPaste={onClipboard}
                  />
                )}
              </GridRow>
            );
          })}
        </tbody>
        <GridFoot {...props} />
      </table>
    </div>
  );
}

function labelOf({ axes, table, text, selection: { active } }: GridProps): string {
  const [person, date] = [axes.people[active.row], axes.dates[active.column]];
  if (person === undefined || date === undefined) return "";
  return words.cell(person.name, formatMonthDay(date), cellText(entriesAt(table, person.id, date), text));
}

function CellField({
  place,
  label,
  draft,
  shown,
  onText,
  ...events
}: {
  place: string;
  label: string;
  draft: Draft | null;
  /** Whether the grid has been on the screen before. */
  shown: RefObject<boolean>;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active cell
  useLayoutEffect(() => {
    // Not when the page is first shown: that would take the scroll and the keys from whoever came to read.
    if (!shown.current) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.closest("td")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place]);
  return (
    <input
      ref={ref}
      className={`shift-field${draft === null ? "" : " shift-field--open"}`}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      value={draft?.text ?? ""}
      onChange={(event) => onText(event.target.value)}
      {...events}
    />
  );
}
