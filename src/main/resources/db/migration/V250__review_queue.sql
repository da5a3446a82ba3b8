-- The approvers' queue in the order of the promise that was made: a submission takes with it of what kind its review is and
-- the hours that this kind had then, and its place follows from the moment when it came into the queue. What became of it
-- stays readable when it has left the queue, for the figures of the desk.
ALTER TABLE submission
  ADD COLUMN review_kind varchar(30) COLLATE utf8mb4_bin NULL AFTER bears_on_prices,
  ADD COLUMN target_hours int NULL AFTER review_kind,
  ADD COLUMN due_at datetime(6) NULL AFTER queued_at,
  ADD COLUMN first_queued_at datetime(6) NULL AFTER due_at,
  ADD COLUMN decided_at datetime(6) NULL AFTER first_queued_at,
  ADD COLUMN decision varchar(20) COLLATE utf8mb4_bin NULL AFTER decided_at,
  DROP KEY submission_queue;

UPDATE submission
SET review_kind = CASE WHEN first_publication THEN 'FIRST_PUBLICATION' WHEN bears_on_prices THEN 'PRICES' ELSE 'TEXTS' END
WHERE kind = 'PRODUCTION';

UPDATE submission s JOIN review_target t ON t.kind = s.review_kind
SET s.target_hours = t.hours, s.due_at = s.queued_at + INTERVAL t.hours HOUR;

UPDATE submission s
JOIN (SELECT tenant_id, submission_id, min(happened_at) AS at FROM submission_event
      WHERE to_state = 'WAITING' GROUP BY tenant_id, submission_id) e ON e.tenant_id = s.tenant_id AND e.submission_id = s.id
SET s.first_queued_at = e.at
WHERE s.kind = 'PRODUCTION';

UPDATE submission s
JOIN (SELECT tenant_id, submission_id, max(happened_at) AS at,
             max(CASE WHEN action = 'SEND_BACK' THEN 'SENT_BACK' ELSE 'APPROVED' END) AS decision
      FROM submission_event WHERE action IN ('APPROVE', 'APPROVE_FOR_LATER', 'SEND_BACK')
      GROUP BY tenant_id, submission_id) e ON e.tenant_id = s.tenant_id AND e.submission_id = s.id
SET s.decided_at = e.at, s.decision = e.decision;

-- Each filter of the queue finds its rows in the order of the queue.
ALTER TABLE submission
  ADD KEY submission_due (due_at, id, queued_at),
  ADD KEY submission_due_kind (review_kind, due_at, id),
  ADD KEY submission_due_publisher (tenant_id, due_at, id),
  ADD KEY submission_due_first (first_publication, due_at, id),
  ADD KEY submission_due_prices (bears_on_prices, due_at, id),
  ADD KEY submission_due_state (state, due_at, id),
  ADD KEY submission_due_holder (claimed_by, due_at, id),
  ADD KEY submission_decided (decided_at, decision, first_queued_at);
