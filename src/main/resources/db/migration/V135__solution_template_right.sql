-- The right is the marketplace's to give, as a suspension is: it stands where the marketplace keeps what it knows of a
-- publisher, so that its people see it of all publishers at once.
ALTER TABLE publisher ADD COLUMN solution_templates_at datetime(6) NULL AFTER suspended_at;

UPDATE publisher
SET solution_templates_at = utc_timestamp(6)
WHERE EXISTS (SELECT 1 FROM publisher_profile p WHERE p.tenant_id = publisher.id AND p.solution_templates);

ALTER TABLE publisher_profile DROP COLUMN solution_templates;
