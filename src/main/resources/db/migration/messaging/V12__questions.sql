-- What somebody is asked, whatever the way in which they answer.
CREATE TABLE question (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL,
    asked text NOT NULL,
    kind text NOT NULL,
    slots jsonb NOT NULL,
    recipient_kind text NOT NULL CHECK (recipient_kind IN ('POST', 'PERSON', 'NUMBER')),
    recipient text NOT NULL,
    -- Which room's part understands the answer, and what it is about there.
    asker text NOT NULL,
    about uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    urgent boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'OVER', 'WITHDRAWN')),
    answer text,
    answered_at timestamptz,
    answered_by text,
    account_id uuid,
    spoken_with text,
    CHECK ((state = 'ANSWERED') = (answer IS NOT NULL))
);
CREATE UNIQUE INDEX question_once ON question (asker, about, recipient_kind, recipient) WHERE state = 'OPEN';
CREATE INDEX question_code ON question (code) WHERE state = 'OPEN';
CREATE INDEX question_until ON question (until_at) WHERE state = 'OPEN';
CREATE INDEX message_question ON message (question) WHERE question IS NOT NULL;

-- What came from telephones: stored first, then understood. A provider that tells it twice is heard once.
CREATE TABLE inbound (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    gateway text NOT NULL,
    provider_id text NOT NULL,
    channel text NOT NULL,
    number text NOT NULL,
    body text NOT NULL,
    at timestamptz NOT NULL,
    -- What was made of it; nothing before anybody looked.
    became text,
    question uuid,
    understood_at timestamptz,
    -- Whoever read what was not understood.
    handled_by uuid,
    handled_at timestamptz,
    UNIQUE (gateway, provider_id)
);
CREATE INDEX inbound_number ON inbound (number, id DESC);
CREATE INDEX inbound_waits ON inbound (id) WHERE became IS NULL;
CREATE INDEX inbound_for_a_person ON inbound (id) WHERE became = 'FOR_A_PERSON' AND handled_at IS NULL;

-- What a telephone was told last, where that decides what its next word means.
CREATE TABLE dialogue (
    number text PRIMARY KEY,
    listed text,
    before text,
    listed_at timestamptz,
    helped_at timestamptz
);
