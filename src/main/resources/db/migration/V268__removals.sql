-- What a ticket asks to be taken from buyers, and how far that is. One row a ticket that asks for it.
CREATE TABLE removal (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    version     bigint      NOT NULL,
    ticket_id   uuid        NOT NULL,
    offer_id    uuid        NOT NULL,
    kind        varchar(20) NOT NULL COLLATE utf8mb4_bin,
    target      varchar(50) NOT NULL COLLATE utf8mb4_bin,
    name        varchar(50) NOT NULL,
    agreed_day  date        NULL,
    proposed_by uuid        NULL,
    agreed_by   uuid        NULL,
    done_by     uuid        NULL,
    done_at     datetime(6) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY removal_ticket (tenant_id, ticket_id),
    KEY removal_offer (tenant_id, offer_id),
    CONSTRAINT removal_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT removal_of_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
