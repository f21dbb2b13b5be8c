import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Desk } from "./desk.ts";
import type { DeskState } from "./state.ts";

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk of this page: record, stamp, now, settings. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useDesk outside of DeskProvider");
  return desk;
}

/** A part of the state. The selector must return a stored value or a primitive, not a new object. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  return useStore(useDesk().store, select);
}
