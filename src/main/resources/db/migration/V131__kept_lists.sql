-- The lists are kept on screens: rows know whether they were changed meanwhile and whether anything ever named them.

ALTER TABLE list_entry
    ADD COLUMN used boolean NOT NULL DEFAULT false,
    ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE market
    ADD COLUMN used boolean NOT NULL DEFAULT false,
    ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE vm_size
    ADD COLUMN used boolean NOT NULL DEFAULT false,
    ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE core_count
    ADD COLUMN used boolean NOT NULL DEFAULT false,
    ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE exchange_rate ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE review_target ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE infrastructure_price ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;
ALTER TABLE agreement ADD COLUMN lock_version bigint NOT NULL DEFAULT 0;

-- Where offers were written before anybody noted what they name, every entry may be named.
UPDATE list_entry SET used = true WHERE EXISTS (SELECT 1 FROM offer);
UPDATE market SET used = true WHERE EXISTS (SELECT 1 FROM offer);
UPDATE vm_size SET used = true WHERE EXISTS (SELECT 1 FROM offer);
UPDATE core_count SET used = true WHERE EXISTS (SELECT 1 FROM offer);

-- A removal opens a ticket of this type and category by itself.
UPDATE list_entry SET used = true
WHERE kind = 'TICKET_TYPE' AND id = 'offers' OR kind = 'TICKET_CATEGORY' AND id = 'offers-live';

-- One row: how often the lists were changed. Writers take turns at it, and other nodes see in it that they must read again.
CREATE TABLE list_state (
    id      int    NOT NULL PRIMARY KEY,
    changes bigint NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

INSERT INTO list_state (id, changes) VALUES (1, 0);

CREATE TABLE list_change (
    id         uuid         NOT NULL PRIMARY KEY,
    list       varchar(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    entry      varchar(110) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    action     varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    fields     text         NOT NULL,
    changed_by uuid         NULL,
    changed_at datetime(6)  NOT NULL,
    KEY list_change_list (list, id),
    KEY list_change_entry (list, entry, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
