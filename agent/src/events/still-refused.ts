/**
 * SQL over `rejected_event`: what has been sent again and accepted since is no refusal any more. Of two contents under
 * one id the log holds the other, which was there before the refusal.
 */
export const stillRefused = `(event_id IS NULL OR NOT EXISTS (
  SELECT 1 FROM event WHERE event.id = rejected_event.event_id
    AND (reason <> 'conflict' OR event.recorded_at > rejected_event.received_at)))`;
