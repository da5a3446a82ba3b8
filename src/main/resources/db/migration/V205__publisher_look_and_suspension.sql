-- Why a publisher is suspended, and how its own pages look: both stand where the name stands, for they are seen wherever
-- the publisher is named, of several publishers at once.
ALTER TABLE publisher
  ADD COLUMN suspended_for varchar(500) NULL AFTER suspended_at,
  ADD COLUMN logo char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN accent char(7) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE publisher SET suspended_for = '' WHERE suspended_at IS NOT NULL;

-- News of a publisher as a whole names neither an offer nor a submission.
ALTER TABLE bell_item
  MODIFY COLUMN offer uuid NULL,
  MODIFY COLUMN submission uuid NULL;
