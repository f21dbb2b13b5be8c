import { useState } from "react";
import { Banner } from "../../ui/index.ts";
import "./console-qa.css";
import { EditPage } from "./edit-page.tsx";
import { EntryPage } from "./entry-page.tsx";
import { ListPage } from "./list-page.tsx";
import type { Go, Place } from "./place.ts";

/** 質疑応答集 (S §6(4)⑦): list and search, one entry with its versions, the draft, unanswered questions. */
export function QaBook({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) {
  const [notice, setNotice] = useState<string | null>(null);
  const go: Go = (next, said) => {
    setNotice(said ?? null);
    onPlace(next);
  };
  const [id, page, version] = place;
  return (
    <>
      {notice !== null && <Banner kind="good">{notice}</Banner>}
      {id === undefined ? (
        <ListPage go={go} />
      ) : page === "edit" ? (
        <EditPage key={`${id}/${version}`} id={id} version={Number(version)} go={go} />
      ) : (
        <EntryPage key={id} id={id} go={go} />
      )}
    </>
  );
}
