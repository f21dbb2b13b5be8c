import { useState } from "react";
import { Banner } from "../../ui/index.ts";
import "./console-content.css";
import "./editor.css";
import { DiffPage } from "./diff-page.tsx";
import { EditPage } from "./edit-page.tsx";
import { ListPage } from "./list-page.tsx";
import type { Go, Place } from "./place.ts";
import { ProcedurePage } from "./procedure-page.tsx";
import { ReadsPage } from "./reads-page.tsx";

/** 手順書: list, one procedure with its versions, comparison, draft editor, and who has read what. */
export function Procedures({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) {
  const [notice, setNotice] = useState<string | null>(null);
  const go: Go = (next, said) => {
    setNotice(said ?? null);
    onPlace(next);
  };
  return (
    <>
      {notice !== null && <Banner kind="good">{notice}</Banner>}
      <Page place={place} go={go} />
    </>
  );
}

function Page({ place, go }: { place: Place; go: Go }) {
  const [id, page, ...numbers] = place;
  const [a = Number.NaN, b = Number.NaN] = numbers.map(Number);
  if (id === undefined) return <ListPage go={go} />;
  if (id === "reads") return <ReadsPage go={go} />;
  switch (page) {
    case "edit":
      return <EditPage key={`${id}/${a}`} id={id} version={a} go={go} />;
    case "diff":
      return <DiffPage id={id} from={a} to={b} go={go} />;
    default:
      return <ProcedurePage key={id} id={id} shown={page === "v" ? a : null} go={go} />;
  }
}
