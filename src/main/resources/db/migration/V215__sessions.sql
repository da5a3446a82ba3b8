-- The sessions of people who are signed in, for all nodes. The id is no secret: it stands on the server side of a session
-- alone and opens nothing.
CREATE TABLE person_session (
  id         uuid        NOT NULL PRIMARY KEY,
  person_id  uuid        NOT NULL,
  started_at datetime(6) NOT NULL,
  active_at  datetime(6) NOT NULL,
  address    varchar(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  browser    varchar(60) NOT NULL,
  ended_at   datetime(6),
  ended      varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
  KEY person_session_person (person_id, ended_at),
  KEY person_session_started (started_at),
  CONSTRAINT person_session_person_id FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- Links sent by mail about somebody's own account. Only the hash of a token is kept.
CREATE TABLE account_link (
  id         uuid         NOT NULL PRIMARY KEY,
  version    bigint       NOT NULL,
  person_id  uuid         NOT NULL,
  purpose    varchar(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash char(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mail       varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci NOT NULL,
  expires_at datetime(6)  NOT NULL,
  used_at    datetime(6),
  UNIQUE KEY account_link_token (token_hash),
  KEY account_link_person (person_id, purpose),
  KEY account_link_expires (expires_at),
  CONSTRAINT account_link_person_id FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
