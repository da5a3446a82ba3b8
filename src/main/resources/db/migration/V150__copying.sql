-- How fast a disk is being copied, in bytes per second, and what kind of fault broke a step.

ALTER TABLE submission_step
    ADD COLUMN rate bigint NOT NULL DEFAULT 0;

ALTER TABLE submission
    ADD COLUMN trouble varchar(20) NULL COLLATE utf8mb4_bin;
