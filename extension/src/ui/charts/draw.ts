// Loaded beside the page: the chart library is as large as all the rest of the console. Nothing here may hold state
// or lean on React: the bundler gives a file that is loaded later its own copy of what it imports.
import { drawDevices, drawLongest, drawNormal, drawWaiting } from "./draw-day.ts";
import { drawProcedures, drawShares, drawStack } from "./draw-stacks.ts";
import type { Drawn, Size } from "./drawn.ts";

/** Draws to that width, in px. The picture says nothing to a screen reader: its figure and its table do. */
export function draw(picture: Drawn, size: Size): Element {
  switch (picture.kind) {
    case "normal":
      return drawNormal(picture.rows, size);
    case "stack":
      return drawStack(picture, size);
    case "waiting":
      return drawWaiting(picture.rows, size);
    case "longest":
      return drawLongest(picture.rows, size);
    case "devices":
      return drawDevices(picture, size);
    case "procedures":
      return drawProcedures(picture, size);
    case "shares":
      return drawShares(picture, size);
    default:
      return picture satisfies never;
  }
}
