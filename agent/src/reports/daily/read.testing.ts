import type { DailyReport } from "@desk/shared/contract";
import { site } from "../day.testing.ts";
import type { Block } from "../document/blocks.ts";
import { gridOf } from "../document/grid.ts";
import { formatValue } from "../document/values.ts";
import { dailyDocument } from "./document.ts";
import type { FormSite, Signed } from "./form.ts";

/** What the form of a report says, block by block. */
export function formOf(report: DailyReport, signed: Signed | null = null, of: FormSite = site) {
  const document = dailyDocument(report, of, signed);
  const blocks = document.sections.flatMap((section) => section.blocks).flatMap(flat);
  const found = (id: string) => blocks.find((block) => "id" in block && block.id === id);
  return {
    document,
    blocks,
    title: blocks.flatMap((block) => (block.kind === "title" ? [block] : []))[0],
    /** Notes behind the head that begins so. */
    notes: (words: string) =>
      blocks.flatMap((block) => (block.kind === "heading" && block.text.includes(words) ? block.notes : [])),
    fields: (id: string): Record<string, string> => {
      const block = found(id);
      if (block?.kind !== "fields") return {};
      return Object.fromEntries(block.fields.map(({ label, value }) => [label, formatValue(value)]));
    },
    /** Rows of a table in words, without what its spans repeat; null where there is no such table. */
    table: (id: string): string[][] | null => {
      const block = found(id);
      if (block?.kind !== "table") return null;
      const cells = block.rows.map((row) => row.cells);
      // Whatever is composed must fill its grid.
      gridOf(cells, block.columns.length);
      gridOf(block.head, block.columns.length);
      return cells.map((row) => row.map(({ value }) => formatValue(value)));
    },
    heads: (id: string): string[] => {
      const block = found(id);
      return block?.kind === "table" ? (block.head.at(-1) ?? []).map(({ value }) => formatValue(value)) : [];
    },
    lines: (id: string): readonly string[] => {
      const block = found(id);
      return block?.kind === "text" ? block.lines : block?.kind === "list" ? block.items : [];
    },
  };
}

function flat(block: Block): Block[] {
  return block.kind === "side" ? block.parts.flatMap((part) => part.blocks.flatMap(flat)) : [block];
}
