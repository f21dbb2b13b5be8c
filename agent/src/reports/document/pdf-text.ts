import type { Content } from "../../pdf/document.ts";
import { fillLines } from "../../pdf/lines.ts";

// Widths of ASCII in Noto Sans JP, thousandths of an em; every other character of it is one em wide.
const regular = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
  555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
  535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
  559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
  377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];
const boldFactor = 1.065;

/** Width of a text in points. Reckoned, not asked of the font: that would take longer than all else. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += code >= 32 && code < 127 ? (regular[code - 32] ?? 1000) * (bold ? boldFactor : 1) : 1000;
  }
  return (thousandths / 1000) * fontSize;
}

export type TextStyle = {
  readonly fontSize: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: "left" | "center" | "right";
};

/** A line may be set this much closer rather than be broken: what a typesetter does with a head that is a little long. */
const closest = 0.14;
/** Short texts are set closer, long ones are broken. */
const closeUpTo = 18;

/**
 * A text in a given room, as lines that the library takes as they are: breaking Japanese it measures and draws every
 * character by itself, which makes a page four times as slow and as large.
 */
export function fitted(text: string, room: number, style: TextStyle): Content {
  const { fontSize, bold = false } = style;
  const widthOf = (line: string) => textWidth(line, fontSize, bold);
  const lines = text.split("\n").flatMap((line) => linesOf(line, room, widthOf));
  const contents = lines.map((line): Content => {
    const over = widthOf(line) - room;
    const gaps = [...line].length - 1;
    return {
      text: line,
      noWrap: true,
      ...style,
      ...(over > 0 && gaps > 0 ? { characterSpacing: -(over / gaps) } : {}),
    };
  });
  const [only] = contents;
  return contents.length === 1 && only !== undefined ? only : { stack: contents };
}

function linesOf(line: string, room: number, widthOf: (text: string) => number): string[] {
  const width = widthOf(line);
  if (width <= room || line === "") return [line];
  if (line.length <= closeUpTo && width <= room * (1 + closest)) return [line];
  return fillLines(line, room, widthOf);
}
