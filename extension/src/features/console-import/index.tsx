import { useState } from "react";
import "./console-import.css";
import { History } from "./history.tsx";
import { ImportForm } from "./import-form.tsx";

/** 取込: the totals of months before this system, checked line by line before anything is taken in. */
export function Imports() {
  const [turn, setTurn] = useState(0);
  return (
    <>
      <ImportForm onCommitted={() => setTurn(turn + 1)} />
      <History version={String(turn)} />
    </>
  );
}
