-- The keys of people's identities lie in a schema of their own, which a dump of the data leaves out: without it, what is
-- sealed in the other tables is noise. machine.Rights makes it and opens it to the program's user.
-- One keyset for each owner (a case), wrapped by the master key that is named.
CREATE TABLE vault.keyset (
    owner uuid PRIMARY KEY,
    master text NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamptz NOT NULL
);

CREATE INDEX keyset_master ON vault.keyset (master);

-- The one key of the index of names, wrapped like the others.
CREATE TABLE vault.index_key (
    id int PRIMARY KEY CHECK (id = 1),
    master text NOT NULL,
    wrapped bytea NOT NULL
);

-- What a name may be found by: keyed hashes, cut short, so that one number stands for several names.
CREATE TABLE vault.name_token (
    token int NOT NULL,
    owner uuid NOT NULL,
    PRIMARY KEY (token, owner)
);

CREATE INDEX name_token_owner ON vault.name_token (owner);

-- Whose keys were deleted on purpose. It stays in the data, so that every restore knows whose must not come back.
CREATE TABLE erased_key (
    owner uuid PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
