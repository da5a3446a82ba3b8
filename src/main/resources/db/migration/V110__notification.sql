-- Mail to be sent, and the bell. Both belong to the persons they are for, not to a publisher.

CREATE TABLE outbox_mail (
    id         uuid         NOT NULL PRIMARY KEY,
    recipient  varchar(254) NOT NULL,
    name       varchar(200) NOT NULL,
    language   varchar(5)   NOT NULL COLLATE utf8mb4_bin,
    subject    varchar(300) NOT NULL,
    sealed     longblob     NOT NULL,
    written_at datetime(6)  NOT NULL,
    attempts   int          NOT NULL,
    due_at     datetime(6)  NULL,
    sent_at    datetime(6)  NULL,
    fault      varchar(100) NULL,
    KEY outbox_mail_due (due_at, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE bell_item (
    id             uuid         NOT NULL PRIMARY KEY,
    person         uuid         NOT NULL,
    news           varchar(40)  NOT NULL COLLATE utf8mb4_bin,
    audience       varchar(20)  NOT NULL COLLATE utf8mb4_bin,
    publisher_slug varchar(50)  NOT NULL COLLATE utf8mb4_bin,
    publisher_name varchar(100) NOT NULL,
    offer          uuid         NOT NULL,
    offer_name     varchar(100) NOT NULL,
    submission     uuid         NOT NULL,
    happened_at    datetime(6)  NOT NULL,
    read_at        datetime(6)  NULL,
    KEY bell_item_unread (person, read_at),
    KEY bell_item_person (person, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
