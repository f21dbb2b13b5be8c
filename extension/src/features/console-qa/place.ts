/** Where the pages of the view stand: `[]`, `["forgot-pin"]`, `["forgot-pin", "edit", "2"]`. */
export type Place = readonly string[];
/** Goes to a page of the same view; `notice` is told there once. */
export type Go = (place: Place, notice?: string) => void;
