import type { Box, Sheet } from "./layout.ts";

const between = 16;

/** Sets pieces on one sheet in their order: side by side as long as the width allows, then below. */
export function pack(pieces: readonly Sheet[], maxWidth: number): Sheet {
  let [x, y, shelf, width] = [0, 0, 0, 0];
  const placed = pieces.map((piece) => {
    if (x > 0 && x + piece.width > maxWidth) {
      x = 0;
      y += shelf + between;
      shelf = 0;
    }
    const moved = move(piece, x, y);
    width = Math.max(width, x + piece.width);
    x += piece.width + between;
    shelf = Math.max(shelf, piece.height);
    return moved;
  });
  return {
    width,
    height: y + shelf,
    start: placed.find(({ start }) => start !== null)?.start ?? null,
    blocks: placed.flatMap(({ blocks }) => blocks),
    connections: placed.flatMap(({ connections }) => connections),
  };
}

function move(sheet: Sheet, dx: number, dy: number): Sheet {
  const by = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + dx,
    y: one.y + dy,
  });
  const box = (one: Box | null) => (one === null ? null : by(one));
  return {
    ...sheet,
    start: box(sheet.start),
    blocks: sheet.blocks.map(by),
    connections: sheet.connections.map((one) => ({
      ...one,
      points: one.points.map(by),
      label: box(one.label),
    })),
  };
}
