-- Submissions, their steps and what happened to them; who may see what is staged.

-- open_key is 1 while the submission is open and NULL afterwards: an offer has room for one open submission.
CREATE TABLE submission (
    tenant_id          uuid         NOT NULL,
    id                 uuid         NOT NULL,
    version            bigint       NOT NULL,
    touched            bigint       NOT NULL,
    offer_id           uuid         NOT NULL,
    offer_name         varchar(100) NOT NULL,
    kind               varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    state              varchar(30)  NOT NULL COLLATE utf8mb4_bin,
    was                varchar(30)  NULL COLLATE utf8mb4_bin,
    open_key           tinyint      NULL,
    revision_id        uuid         NOT NULL,
    revision_number    int          NOT NULL,
    revision_hash      char(64)     NOT NULL COLLATE utf8mb4_bin,
    live_revision_id   uuid         NULL,
    changed_sections   int          NOT NULL,
    first_publication  boolean      NOT NULL,
    bears_on_prices    boolean      NOT NULL,
    submitted_by       uuid         NULL,
    submitted_at       datetime(6)  NOT NULL,
    changed_at         datetime(6)  NOT NULL,
    closed_at          datetime(6)  NULL,
    queued_at          datetime(6)  NULL,
    go_live_at         datetime(6)  NULL,
    claimed_by         uuid         NULL,
    lease_until        datetime(6)  NULL,
    approver           uuid         NULL,
    approved_at        datetime(6)  NULL,
    second_approver    uuid         NULL,
    second_approved_at datetime(6)  NULL,
    broken_step        varchar(20)  NULL COLLATE utf8mb4_bin,
    fault              varchar(500) NOT NULL,
    reason             text         NOT NULL,
    reason_path        varchar(400) NULL COLLATE utf8mb4_bin,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY submission_open (tenant_id, offer_id, open_key),
    UNIQUE KEY submission_of_offer (tenant_id, offer_id, id),
    UNIQUE KEY submission_id (id),
    KEY submission_any_offer (offer_id),
    KEY submission_queue (queued_at, id),
    KEY submission_state (state, changed_at, id),
    CONSTRAINT submission_offer FOREIGN KEY (tenant_id, offer_id)
        REFERENCES offer (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT submission_revision FOREIGN KEY (tenant_id, offer_id, revision_id)
        REFERENCES revision (tenant_id, offer_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE submission_step (
    tenant_id     uuid         NOT NULL,
    id            uuid         NOT NULL,
    version       bigint       NOT NULL,
    submission_id uuid         NOT NULL,
    ordinal       int          NOT NULL,
    kind          varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    state         varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    skip_reason   varchar(30)  NULL COLLATE utf8mb4_bin,
    round         int          NOT NULL,
    attempts      int          NOT NULL,
    failures      int          NOT NULL,
    started_at    datetime(6)  NULL,
    ended_at      datetime(6)  NULL,
    retry_at      datetime(6)  NULL,
    what          varchar(300) NOT NULL,
    done          bigint       NOT NULL,
    total         bigint       NOT NULL,
    counted       int          NOT NULL,
    fault         varchar(500) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY submission_step_ordinal (tenant_id, submission_id, ordinal),
    KEY submission_step_usual (tenant_id, kind, state, ended_at),
    CONSTRAINT submission_step_submission FOREIGN KEY (tenant_id, submission_id)
        REFERENCES submission (tenant_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE submission_finding (
    tenant_id     uuid         NOT NULL,
    id            uuid         NOT NULL,
    submission_id uuid         NOT NULL,
    step          varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    rule          varchar(80)  NOT NULL COLLATE utf8mb4_bin,
    severity      varchar(10)  NOT NULL COLLATE utf8mb4_bin,
    moment        varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    path          varchar(400) NOT NULL COLLATE utf8mb4_bin,
    args          text         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY submission_finding_submission (tenant_id, submission_id),
    CONSTRAINT submission_finding_submission FOREIGN KEY (tenant_id, submission_id)
        REFERENCES submission (tenant_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- What happened, for the history: written once, never changed.
CREATE TABLE submission_event (
    tenant_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    offer_id      uuid        NOT NULL,
    submission_id uuid        NOT NULL,
    action        varchar(30) NULL COLLATE utf8mb4_bin,
    from_state    varchar(30) NULL COLLATE utf8mb4_bin,
    to_state      varchar(30) NOT NULL COLLATE utf8mb4_bin,
    person_id     uuid        NULL,
    other_id      uuid        NULL,
    happened_at   datetime(6) NOT NULL,
    note          text        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY submission_event_offer (tenant_id, offer_id, id),
    KEY submission_event_by_submission (tenant_id, submission_id, id),
    CONSTRAINT submission_event_submission FOREIGN KEY (tenant_id, offer_id, submission_id)
        REFERENCES submission (tenant_id, offer_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE staging_audience (
    tenant_id    uuid         NOT NULL,
    id           uuid         NOT NULL,
    offer_id     uuid         NOT NULL,
    subscription uuid         NOT NULL,
    label        varchar(100) NOT NULL,
    ordinal      int          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY staging_audience_subscription (tenant_id, offer_id, subscription),
    CONSTRAINT staging_audience_offer FOREIGN KEY (tenant_id, offer_id)
        REFERENCES offer (tenant_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- A tick stands for one revision: a new push begins with an empty list.
CREATE TABLE staging_test (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    offer_id    uuid        NOT NULL,
    revision_id uuid        NOT NULL,
    item        varchar(30) NOT NULL COLLATE utf8mb4_bin,
    person_id   uuid        NOT NULL,
    ticked_at   datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY staging_test_item (tenant_id, offer_id, revision_id, item),
    CONSTRAINT staging_test_revision FOREIGN KEY (tenant_id, offer_id, revision_id)
        REFERENCES revision (tenant_id, offer_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
