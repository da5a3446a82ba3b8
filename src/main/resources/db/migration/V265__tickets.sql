-- Tickets: what a publisher's people ask of the marketplace's support, and what is said about it.

-- due_at is set while support is to answer; the offer is named without a reference, for a ticket outlives a discarded draft.
CREATE TABLE ticket (
    tenant_id     uuid         NOT NULL,
    id            uuid         NOT NULL,
    version       bigint       NOT NULL,
    number        varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    type          varchar(50)  NOT NULL COLLATE utf8mb4_bin,
    category      varchar(50)  NULL COLLATE utf8mb4_bin,
    offer_id      uuid         NULL,
    offer_name    varchar(100) NOT NULL,
    section       varchar(100) NULL COLLATE utf8mb4_bin,
    sku_id        varchar(50)  NOT NULL,
    subject       varchar(150) NOT NULL,
    contact_name  varchar(100) NOT NULL,
    contact_mail  varchar(254) NOT NULL,
    contact_phone varchar(40)  NOT NULL,
    status        varchar(30)  NOT NULL COLLATE utf8mb4_bin,
    severity      varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    priority      varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    opened_by     uuid         NOT NULL,
    opened_at     datetime(6)  NOT NULL,
    changed_at    datetime(6)  NOT NULL,
    answered_at   datetime(6)  NULL,
    due_at        datetime(6)  NULL,
    claimed_by    uuid         NULL,
    entries       int          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY ticket_id (id),
    UNIQUE KEY ticket_number (number),
    KEY ticket_own (tenant_id, changed_at, id),
    KEY ticket_own_status (tenant_id, status, changed_at, id),
    KEY ticket_own_opened (tenant_id, opened_at),
    KEY ticket_due (due_at, id),
    KEY ticket_due_publisher (tenant_id, due_at, id),
    KEY ticket_due_type (type, due_at, id),
    KEY ticket_due_priority (priority, due_at, id),
    KEY ticket_due_holder (claimed_by, due_at, id),
    KEY ticket_status (status, changed_at, id),
    CONSTRAINT ticket_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- What was said and done, in its order; written once, never changed.
CREATE TABLE ticket_entry (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    ticket_id   uuid        NOT NULL,
    ordinal     int         NOT NULL,
    side        varchar(20) NOT NULL COLLATE utf8mb4_bin,
    person_id   uuid        NOT NULL,
    happened_at datetime(6) NOT NULL,
    kind        varchar(20) NOT NULL COLLATE utf8mb4_bin,
    value       varchar(30) NOT NULL COLLATE utf8mb4_bin,
    words       text        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY ticket_entry_ordinal (tenant_id, ticket_id, ordinal),
    CONSTRAINT ticket_entry_ticket FOREIGN KEY (tenant_id, ticket_id)
        REFERENCES ticket (tenant_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- News of a ticket are about the ticket, and perhaps about an offer too.
ALTER TABLE bell_item
    ADD COLUMN ticket uuid NULL AFTER submission,
    ADD COLUMN ticket_number varchar(20) NOT NULL DEFAULT '' COLLATE utf8mb4_bin AFTER ticket;
