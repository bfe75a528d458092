-- What other programs show to read the directory. The token itself is known to nobody here: only its SHA-256.
CREATE TABLE program_token (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    hint text NOT NULL,
    scope text NOT NULL CHECK (scope IN ('PUBLIC', 'PARTNERS', 'COORDINATORS')),
    demonstration boolean NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by uuid REFERENCES account (id),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by uuid REFERENCES account (id),
    last_used_at timestamptz,
    CHECK (demonstration OR issued_by IS NOT NULL),
    -- A year, and the hours that are left of its last day.
    CHECK (expires_at > issued_at AND expires_at <= issued_at + interval '368 days'),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- How much every caller may still ask, shared by all nodes; bucket4j reads and writes it. Not logged: after a crash everybody
-- begins with a full allowance, and no request waits for the disk.
CREATE UNLOGGED TABLE call_allowance (
    id text PRIMARY KEY,
    state bytea,
    expires_at bigint
) WITH (fillfactor = 50);
