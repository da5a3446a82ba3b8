-- Whoever once worked for the marketplace stays named in the records of those that he dealt with, when he has left too.
ALTER TABLE person
  ADD COLUMN served_at datetime(6) NULL AFTER disabled_at;

UPDATE person p
SET p.served_at = (SELECT min(r.granted_at) FROM platform_role r WHERE r.person_id = p.id);
