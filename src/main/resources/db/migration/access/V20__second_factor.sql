-- The secret from which a telephone makes codes: sealed, with a key that is not in the database.
CREATE TABLE factor_telephone (
    account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    sealed bytea NOT NULL,
    -- The half minute of the code that was used last: that one and those before open nothing any more.
    last_step bigint NOT NULL,
    added_at timestamptz NOT NULL,
    last_used_at timestamptz
);

-- A printed card of codes for one use each. Of a code only a keyed hash is here; the key is not in the database.
CREATE TABLE factor_card (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    issued_by uuid NOT NULL,
    issued_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE UNIQUE INDEX factor_card_present ON factor_card (account_id) WHERE withdrawn_at IS NULL;

CREATE TABLE factor_card_code (
    card_id uuid NOT NULL REFERENCES factor_card (id) ON DELETE CASCADE,
    number int NOT NULL CHECK (number BETWEEN 1 AND 40),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    used_at timestamptz,
    PRIMARY KEY (card_id, number)
);

-- The public half of a key that a device keeps for this program.
CREATE TABLE factor_passkey (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- For which host's pages the device keeps it; it signs for no other.
    host text NOT NULL,
    name text NOT NULL,
    credential_id bytea NOT NULL UNIQUE,
    public_key bytea NOT NULL,
    attestation bytea NOT NULL,
    client_data bytea NOT NULL,
    transports text[] NOT NULL,
    signatures bigint NOT NULL,
    verifies boolean NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    added_at timestamptz NOT NULL,
    last_used_at timestamptz
);
CREATE INDEX factor_passkey_account ON factor_passkey (account_id);

-- Two people can let somebody begin anew with the second factor, too: a day later, unless ATRO says at once.
ALTER TABLE recovery
    ADD COLUMN password boolean NOT NULL DEFAULT true,
    ADD COLUMN factor boolean NOT NULL DEFAULT false,
    ADD COLUMN factor_due_at timestamptz,
    ADD COLUMN factor_shortened_by uuid,
    -- Done, or called off.
    ADD COLUMN factor_over_at timestamptz,
    ADD CHECK (password OR factor),
    ADD CHECK (factor_due_at IS NULL OR (factor AND confirmed)),
    ADD CHECK (factor_shortened_by <> asked_by AND factor_shortened_by <> decided_by
        AND factor_shortened_by <> account_id);
CREATE INDEX recovery_factor ON recovery (account_id) WHERE factor_due_at IS NOT NULL AND factor_over_at IS NULL;
