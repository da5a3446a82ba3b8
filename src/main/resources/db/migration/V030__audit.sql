-- The end of each chain; locked while something is added to it.
CREATE TABLE audit_chain (
  chain  uuid        NOT NULL PRIMARY KEY,
  length bigint      NOT NULL,
  hash   char(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);

CREATE TABLE audit_entry (
  chain   uuid         NOT NULL,
  number  bigint       NOT NULL,
  at      datetime(6)  NOT NULL,
  person  uuid,
  job     varchar(100) NOT NULL,
  address varchar(45)  NOT NULL,
  action  varchar(80)  NOT NULL,
  subject varchar(200) NOT NULL,
  field   varchar(300) NOT NULL,
  details mediumtext   NOT NULL,
  hash    char(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (chain, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
