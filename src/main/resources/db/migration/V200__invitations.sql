-- A member's access may rest for a while. A publisher has one owner at most, whoever writes.
ALTER TABLE membership
  ADD COLUMN suspended_at datetime(6),
  ADD COLUMN owner_of uuid GENERATED ALWAYS AS (IF(role = 'OWNER' AND removed_at IS NULL, publisher_id, NULL)) VIRTUAL,
  ADD UNIQUE KEY membership_owner (owner_of);

-- An invitation into a publisher or, without one, among the people of the marketplace. Only the hash of its token is kept.
CREATE TABLE invitation (
  id           uuid         NOT NULL PRIMARY KEY,
  version      bigint       NOT NULL,
  token_hash   char(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mail         varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci NOT NULL,
  publisher_id uuid,
  roles        varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  languages    varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  offers       text         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language     varchar(2)   NOT NULL,
  created_at   datetime(6)  NOT NULL,
  sends        int          NOT NULL,
  sent_at      datetime(6)  NOT NULL,
  expires_at   datetime(6)  NOT NULL,
  withdrawn_at datetime(6),
  accepted_at  datetime(6),
  accepted_by  uuid,
  UNIQUE KEY invitation_token (token_hash),
  KEY invitation_publisher (publisher_id, sent_at),
  KEY invitation_mail (mail, sent_at),
  CONSTRAINT invitation_publisher_id FOREIGN KEY (publisher_id) REFERENCES publisher (id),
  CONSTRAINT invitation_person FOREIGN KEY (accepted_by) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
