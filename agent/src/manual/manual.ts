import { formatWareki } from "@desk/shared/calendar/era";
import { catalogueEntry, divisionLabels } from "@desk/shared/procedures/catalogue";
import { appendixChapters } from "./appendix.ts";
import { type Block, type Document, line } from "./blocks.ts";
import {
  aboutChapter,
  approvalChapter,
  coverageChapter,
  coverOf,
  markOf,
  organisationChapter,
} from "./front-chapters.ts";
import { printedVersions } from "./in-force.ts";
import { procedureBlocks, titleOf } from "./procedure-chapter.ts";
import type { ManualSource } from "./source.ts";
import { procedureAnchor } from "./step-card.ts";
import { manualTexts } from "./texts.ts";

/** The whole 業務マニュアル as blocks (S §9(5)②, §10(1)). Pure. */
export function manualDocument(source: ManualSource): Document {
  return {
    ...head(source, manualTexts.title),
    blocks: [
      { kind: "cover", cover: coverOf(source) },
      { kind: "contents" },
      ...aboutChapter(),
      ...approvalChapter(source),
      ...organisationChapter(source),
      ...coverageChapter(source),
      ...procedureChapters(source),
      ...appendixChapters(source),
    ],
  };
}

/** What is common to the documents of this folder. */
export function head(source: ManualSource, title: string): Omit<Document, "blocks"> {
  const { contractor } = source.organisation.organisation;
  return {
    title: `${manualTexts.business}　${title}`,
    author: contractor === "" ? manualTexts.client : contractor,
    mark: markOf(source),
    running: `${manualTexts.business}　${title}`,
    made: `作成日 ${formatWareki(source.date)}`,
    date: source.date,
  };
}

function procedureChapters(source: ManualSource): Block[] {
  const printed = printedVersions(source);
  const lead =
    "手順は、仕様書6の区分の順に並べる。事故・苦情・障害への対応は、どの手順の途中からも開始できる。";
  return [
    { kind: "heading", level: 1, id: "procedures", text: "5　業務の手順", newPage: true },
    { kind: "paragraph", line: line(lead) },
    {
      kind: "table",
      widths: [12, 34, 54],
      head: ["番号", "区分", "手順"],
      rows: printed.map(({ procedureId }, index) => {
        const entry = catalogueEntry(procedureId);
        return [
          { lines: [line(`5.${index + 1}`)] },
          { lines: [line(entry ? divisionLabels[entry.division] : "共通")] },
          { lines: [[{ text: titleOf(procedureId), to: procedureAnchor(procedureId) }]] },
        ];
      }),
    },
    ...printed.flatMap((version, index) => procedureBlocks(version, `5.${index + 1}`, source)),
  ];
}
