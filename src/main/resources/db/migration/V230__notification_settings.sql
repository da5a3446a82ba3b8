-- What each person wants to be told by mail and by the bell, and the news that wait for a digest.

CREATE TABLE notification_setting (
    person   uuid         NOT NULL PRIMARY KEY,
    digest   varchar(10)  NOT NULL COLLATE utf8mb4_bin,
    bell_off varchar(500) NOT NULL COLLATE utf8mb4_bin,
    mail_off varchar(500) NOT NULL COLLATE utf8mb4_bin,
    CONSTRAINT notification_setting_person FOREIGN KEY (person) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

ALTER TABLE bell_item
    ADD COLUMN on_bell boolean NOT NULL DEFAULT true,
    ADD COLUMN digest_at datetime(6) NULL,
    ADD KEY bell_item_digest (digest_at, person);
