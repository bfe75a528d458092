-- The secret address of somebody's calendar: only its hash is kept, it ends by itself, and its owner revokes it.
CREATE TABLE calendar_link (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    account uuid NOT NULL,
    hash text NOT NULL UNIQUE,
    language text NOT NULL,
    made_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX calendar_link_account ON calendar_link (account, ends_at) WHERE revoked_at IS NULL;
