/** Where the pages of a view stand, after the view's own name: `[]`, `["pin-reset"]`, `["pin-reset", "edit", "2"]`. */
export type Place = readonly string[];
/** Goes to a page of the same view; `notice` is told there once. */
export type Go = (place: Place, notice?: string) => void;
