-- What each person has open, on every node. The handle lies in the session alone; here is its SHA-256, which opens nothing.
CREATE TABLE user_session (
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    -- What screens call it: whoever sees the list must not learn the hash.
    id uuid NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    since timestamptz NOT NULL,
    last_act_at timestamptz NOT NULL,
    browser text NOT NULL,
    system text NOT NULL,
    address text NOT NULL,
    -- SHA-256 of the device's cookie; what makes a device somebody's own stands in known_device.
    device text,
    locked_at timestamptz,
    wrong_tries int NOT NULL DEFAULT 0,
    ended_at timestamptz
);
CREATE INDEX user_session_account ON user_session (account_id, last_act_at DESC);
CREATE INDEX user_session_since ON user_session (since);

-- What opens a locked screen on a device that is somebody's own: Argon2id.
CREATE TABLE device_pin (
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    device text NOT NULL,
    pin_hash text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, device)
);

-- After something was lost or taken no device is known any more, so that the next sign-in on each is told of.
ALTER TABLE known_device ADD COLUMN known boolean NOT NULL DEFAULT true;
