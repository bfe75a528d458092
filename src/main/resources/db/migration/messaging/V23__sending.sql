-- Numbers whose holders read their six figures on a real telephone. What else counts as verified was only tried out.
CREATE TABLE shown_number (
    number text PRIMARY KEY,
    shown_at timestamptz NOT NULL
);

-- Numbers that became unverified again when the simulation was lifted, until somebody has their figures sent anew.
CREATE TABLE doubted_number (number text PRIMARY KEY);

-- What is held back for a while: everything, what goes to a province or a post, or one kind of message (design 3.2).
CREATE TABLE sending_pause (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    what text NOT NULL CHECK (what IN ('ALL', 'PROVINCE', 'POST', 'KIND')),
    key text NOT NULL,
    reason text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    -- Whether late ones are sent too when it is over.
    catch_up text NOT NULL CHECK (catch_up IN ('ALL', 'IN_TIME')),
    ended_by uuid,
    ended_at timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX sending_pause_until ON sending_pause (until_at);

-- What a pause holds, or held.
CREATE TABLE paused_message (
    message_id uuid PRIMARY KEY,
    pause uuid NOT NULL REFERENCES sending_pause,
    -- What became of it when the pause was over; nothing while it is held.
    became text CHECK (became IN ('WENT_ON', 'LATE'))
);
CREATE INDEX paused_message_pause ON paused_message (pause, became);
CREATE INDEX paused_message_held ON paused_message (message_id) WHERE became IS NULL;

-- How many parts may be sent in a month: in the whole country, or to a province.
CREATE TABLE message_budget (
    place text PRIMARY KEY CHECK (place = 'COUNTRY' OR place ~ '^[0-9]{2}$'),
    parts int NOT NULL CHECK (parts >= 0),
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL
);

-- What a part costs, where somebody said so.
CREATE TABLE message_price (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    each numeric(12, 4) NOT NULL CHECK (each >= 0),
    currency text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL
);
