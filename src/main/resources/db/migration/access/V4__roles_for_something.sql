-- A role is held for an organization, a district, a province, the country or a person, from a moment until a moment.
CREATE TABLE role_grant (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id),
    role text NOT NULL,
    remit_kind text NOT NULL CHECK (remit_kind IN ('ORGANIZATION', 'DISTRICT', 'PROVINCE', 'COUNTRY', 'PERSON')),
    remit_key text NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz,
    stands_for text,
    CHECK ((remit_kind = 'COUNTRY') = (remit_key = '')),
    CHECK (until_at > from_at)
);

CREATE INDEX role_grant_account ON role_grant (account_id);

-- The previous version wrote roles here. Every account so far belongs to a demonstration, which opens its accounts anew.
ALTER TABLE account ALTER COLUMN roles SET DEFAULT '{}';

-- Who did what to what. Written with the act, in its transaction, and never changed.
CREATE TABLE access_log (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    account_id uuid,
    actor_name text NOT NULL,
    act text NOT NULL,
    subject_kind text,
    subject_id uuid,
    told jsonb NOT NULL,
    CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
);
