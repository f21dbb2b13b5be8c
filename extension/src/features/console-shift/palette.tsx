import type { ShiftCode } from "@desk/shared/contract";
import type { Post } from "@desk/shared/shifts/posts";
import { Button } from "../../ui/index.ts";
import { words } from "./words.ts";

/** The signs for the mouse; the digit beside each does the same in a cell. */
export function Palette({
  codes,
  posts,
  onCode,
  onPost,
  onClear,
}: {
  codes: readonly ShiftCode[];
  posts: readonly Post[];
  onCode: (code: string) => void;
  onPost: (post: string) => void;
  onClear: () => void;
}) {
  return (
    // The focus stays in the grid, so that the next key goes there.
    <div
      className="shift-palette"
      role="toolbar"
      aria-label={words.palette}
      onMouseDown={(event) => event.preventDefault()}
    >
      {codes.map((one, index) => (
        <Button key={one.code} onClick={() => onCode(one.code)}>
          {index < 9 && <small aria-hidden="true">{index + 1}</small>}
          <strong>{one.code}</strong>
          {one.label}
          {one.kind === "work" && (
            <small className="number">
              {one.from}〜{one.to}
            </small>
          )}
        </Button>
      ))}
      <Button kind="quiet" onClick={onClear}>
        {words.clear}
      </Button>
      <span className="shift-palette-label">{words.posts}</span>
      {posts.map(({ id, label }) => (
        <Button key={id} onClick={() => onPost(id)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
