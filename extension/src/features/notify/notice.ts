/**
 * Something that a person at a console is to be told, once. A kind of notice is one file that makes these from what the
 * agent says; `tellOnce` does the rest.
 */
export type Notice = {
  /** Names the change: whoever finds it and however often, it is told once. A change back and forth has two keys. */
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** Where in the console it leads, `report/2026-05-14`. */
  readonly place: string;
};
