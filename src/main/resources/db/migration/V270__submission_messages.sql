-- What a publisher and the approvers say to each other about a submission while it is open; read for ever.
CREATE TABLE submission_message (
    tenant_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    offer_id      uuid        NOT NULL,
    submission_id uuid        NOT NULL,
    side          varchar(20) NOT NULL COLLATE utf8mb4_bin,
    author        uuid        NOT NULL,
    words         text        NOT NULL,
    said_at       datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY submission_message_submission (tenant_id, offer_id, submission_id, id),
    CONSTRAINT submission_message_submission FOREIGN KEY (tenant_id, offer_id, submission_id)
        REFERENCES submission (tenant_id, offer_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
