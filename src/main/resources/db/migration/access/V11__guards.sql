-- What somebody was told inside the program: a key of the words, and what belongs into them. Never a client's name.
CREATE TABLE notice (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL,
    words text NOT NULL,
    told jsonb NOT NULL,
    link text NOT NULL DEFAULT '',
    at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX notice_account ON notice (account_id, id DESC);

-- Cases opened in an emergency.
CREATE TABLE glass (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    broken_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    second_by uuid,
    second_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    client_told_by uuid,
    client_told_at timestamptz,
    reviewed_by uuid,
    reviewed_at timestamptz,
    justified boolean,
    review text,
    CHECK (second_by <> account_id),
    CHECK (reviewed_by <> account_id),
    CHECK ((second_by IS NULL) = (second_at IS NULL)),
    CHECK ((reviewed_by IS NULL) = (justified IS NULL))
);
CREATE INDEX glass_subject ON glass (subject_kind, subject_id);
CREATE INDEX glass_account ON glass (account_id, broken_at);

-- Closed for long: identity needs a reason and a second person from here on.
CREATE TABLE cold (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
);

CREATE TABLE warming (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    confirmed_by uuid,
    confirmed_at timestamptz,
    CHECK (confirmed_by <> asked_by)
);
CREATE INDEX warming_subject ON warming (subject_kind, subject_id);
