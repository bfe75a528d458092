-- What the vault's tests seal: a person of their own.
CREATE TABLE vault_subject (
    owner uuid PRIMARY KEY,
    name bytea NOT NULL,
    phone bytea NOT NULL,
    note text NOT NULL
);
