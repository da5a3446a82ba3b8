-- What the record is searched by, each in the order of time.
ALTER TABLE audit_entry
  ADD KEY audit_entry_at (chain, at, number),
  ADD KEY audit_entry_person (chain, person, at, number),
  ADD KEY audit_entry_action (chain, action, at, number),
  ADD KEY audit_entry_subject (chain, subject, at, number),
  ADD KEY audit_entry_address (chain, address, at, number);

-- The field paths that an entry names, and what they lie in. It can be made anew from the entries, and proves nothing.
CREATE TABLE audit_field (
  chain  uuid         NOT NULL,
  path   varchar(300) NOT NULL,
  at     datetime(6)  NOT NULL,
  number bigint       NOT NULL,
  PRIMARY KEY (chain, path, at, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT IGNORE INTO audit_field (chain, path, at, number)
SELECT chain, field, at, number FROM audit_entry WHERE field <> ''
UNION
SELECT chain, substring_index(field, ':', 1), at, number FROM audit_entry WHERE field <> '';
