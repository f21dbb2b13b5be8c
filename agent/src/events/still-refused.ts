/**
 * SQL over `rejected_event`: what has been sent again and accepted since is no refusal any more. Of a conflict the log
 * holds the other event of that id.
 */
export const stillRefused = `(reason = 'conflict' OR event_id IS NULL
  OR NOT EXISTS (SELECT 1 FROM event WHERE event.id = rejected_event.event_id))`;
