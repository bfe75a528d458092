-- Entries that look alike and are two all the same: somebody said so. The smaller handle first.
CREATE TABLE entry_not_same (
    one uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    other uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    by_account uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
