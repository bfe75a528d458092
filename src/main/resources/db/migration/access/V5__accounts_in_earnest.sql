-- Accounts that people open for themselves with a link: until then there is no password.
ALTER TABLE account
    ALTER COLUMN password_hash DROP NOT NULL,
    ALTER COLUMN roles DROP NOT NULL,
    -- The language in which the program speaks to the person where it cannot ask a browser.
    ADD COLUMN language text NOT NULL DEFAULT 'km' CHECK (language IN ('km', 'en')),
    ADD COLUMN closed_at timestamptz,
    -- Sessions that began before this are over: roles or password changed, the account was closed, the device was lost.
    ADD COLUMN sessions_from timestamptz NOT NULL DEFAULT 'epoch';

-- A link that is used once. Nobody here knows it, only its SHA-256.
CREATE TABLE one_time_link (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id),
    purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'RECOVERY')),
    hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
    made_by uuid REFERENCES account (id),
    made_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL CHECK (until_at > made_at),
    used_at timestamptz,
    withdrawn_at timestamptz,
    CHECK (used_at IS NULL OR withdrawn_at IS NULL)
);

CREATE UNIQUE INDEX one_time_link_open ON one_time_link (account_id) WHERE used_at IS NULL AND withdrawn_at IS NULL;

-- The code that opens an empty system to its first administrator: SHA-256 of what was printed in the program's log last.
CREATE TABLE first_administrator (
    id int PRIMARY KEY CHECK (id = 1),
    code_hash text NOT NULL
);

-- A browser from which somebody signed in: it keeps a random cookie, here lies its SHA-256.
CREATE TABLE known_device (
    account_id uuid NOT NULL REFERENCES account (id),
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    last_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, hash)
);

-- To recover an account takes two: one who asks for it, and one who knows the person.
CREATE TABLE recovery (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id),
    asked_by uuid NOT NULL REFERENCES account (id),
    asked_at timestamptz NOT NULL,
    reason text NOT NULL,
    decided_by uuid REFERENCES account (id),
    decided_at timestamptz,
    confirmed boolean NOT NULL DEFAULT false,
    CHECK (decided_by <> asked_by AND decided_by <> account_id AND asked_by <> account_id),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (NOT confirmed OR decided_by IS NOT NULL)
);

CREATE UNIQUE INDEX recovery_open ON recovery (account_id) WHERE decided_at IS NULL;
