-- What an approver pins to a field: a note while the review lasts, open once the submission is sent back, settled by an
-- approver who looked at what became of it. A pin belongs to the offer: the next submission finds those that are open.
CREATE TABLE review_pin (
    tenant_id     uuid         NOT NULL,
    id            uuid         NOT NULL,
    version       bigint       NOT NULL,
    offer_id      uuid         NOT NULL,
    submission_id uuid         NOT NULL,
    revision_id   uuid         NOT NULL,
    path          varchar(400) NOT NULL COLLATE utf8mb4_bin,
    value_hash    char(64)     NOT NULL COLLATE utf8mb4_bin,
    reason        text         NOT NULL,
    suggestion    mediumtext   NULL,
    state         varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    pinned_by     uuid         NOT NULL,
    pinned_at     datetime(6)  NOT NULL,
    accepted_by   uuid         NULL,
    accepted_at   datetime(6)  NULL,
    answer        text         NOT NULL,
    answered_by   uuid         NULL,
    answered_at   datetime(6)  NULL,
    settled_by    uuid         NULL,
    settled_at    datetime(6)  NULL,
    settled_in    uuid         NULL,
    PRIMARY KEY (tenant_id, id),
    KEY review_pin_offer (tenant_id, offer_id, state),
    CONSTRAINT review_pin_submission FOREIGN KEY (tenant_id, offer_id, submission_id)
        REFERENCES submission (tenant_id, offer_id, id) ON DELETE CASCADE,
    CONSTRAINT review_pin_revision FOREIGN KEY (tenant_id, offer_id, revision_id)
        REFERENCES revision (tenant_id, offer_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- What was approved, content and disks; whether the reason of what was sent back is but the reasons of its pins, which the publisher finds at their fields.
ALTER TABLE submission
  ADD COLUMN seal char(64) COLLATE utf8mb4_bin NULL AFTER second_approved_at,
  ADD COLUMN reason_of_pins boolean NOT NULL DEFAULT false;

-- An approver's word that a warning is fine, for one rule, one field and the value that stood there.
CREATE TABLE clearance (
    tenant_id  uuid         NOT NULL,
    id         uuid         NOT NULL,
    offer_id   uuid         NOT NULL,
    rule       varchar(80)  NOT NULL COLLATE utf8mb4_bin,
    path       varchar(400) NOT NULL COLLATE utf8mb4_bin,
    value_hash char(64)     NOT NULL COLLATE utf8mb4_bin,
    reason     text         NOT NULL,
    cleared_by uuid         NOT NULL,
    cleared_at datetime(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY clearance_of (tenant_id, offer_id, rule, path, value_hash),
    CONSTRAINT clearance_offer FOREIGN KEY (tenant_id, offer_id)
        REFERENCES offer (tenant_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
