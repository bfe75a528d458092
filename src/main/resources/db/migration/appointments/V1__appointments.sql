-- A date on which a visit or a meeting is to be (design 1.6). Where it is, is typed by somebody and is never in a message.
CREATE TABLE appointment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL,
    district text NOT NULL,
    province text NOT NULL,
    place text,
    -- Who asks, and the number that their organization released for messages.
    asked_by uuid NOT NULL,
    asked_name text NOT NULL,
    organization uuid,
    telephone text NOT NULL,
    -- What it is for, as a room above knows it: a handle, nothing else.
    subject uuid,
    journey uuid,
    state text NOT NULL CHECK (state IN ('ASKED', 'CONFIRMED', 'CANCELLED', 'TOOK_PLACE', 'DID_NOT')),
    asked_at timestamptz NOT NULL,
    -- The proposal that counts, and its day.
    proposal integer NOT NULL,
    on_day date NOT NULL,
    -- Asked for later than the rule wants: why, said by whom, and which focal person took it.
    short_notice text,
    short_notice_rule text,
    short_notice_said_by uuid,
    short_notice_taken_at timestamptz,
    -- After its day somebody was asked whether it took place.
    over_told boolean NOT NULL DEFAULT false,
    CHECK ((short_notice IS NULL) = (short_notice_rule IS NULL))
);
CREATE INDEX appointment_province ON appointment (province, on_day);
CREATE INDEX appointment_asked_by ON appointment (asked_by, on_day);
CREATE INDEX appointment_organization ON appointment (organization, on_day);
CREATE INDEX appointment_waits ON appointment (on_day) WHERE state IN ('ASKED', 'CONFIRMED');
CREATE INDEX appointment_journey ON appointment (journey) WHERE journey IS NOT NULL;

-- Every time that was proposed, the last one counts.
CREATE TABLE appointment_proposal (
    appointment_id uuid NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
    number integer NOT NULL,
    on_day date NOT NULL,
    at_time time,
    -- The party that proposed it; nothing where whoever asks did.
    party text,
    account uuid,
    account_name text,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (appointment_id, number)
);

-- One question, about one visit or all of a journey; its telephone side is kept by the room of messages.
CREATE TABLE appointment_request (
    id uuid PRIMARY KEY,
    question uuid NOT NULL,
    post uuid NOT NULL,
    -- Whoever answered the old time is asked back once.
    asked_back_at timestamptz,
    made_at timestamptz NOT NULL
);

CREATE TABLE appointment_party (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    appointment_id uuid NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
    step integer NOT NULL,
    role text NOT NULL,
    post uuid,
    state text NOT NULL CHECK (state IN ('LATER', 'ASKED', 'CONFIRMED', 'CANNOT', 'AWAY', 'NOBODY')),
    request uuid REFERENCES appointment_request (id),
    silent_at timestamptz,
    call_wanted_at timestamptz,
    -- For which proposal they were reminded; the same is never said twice.
    reminded_three integer,
    reminded_one integer,
    place_told_to text,
    place_told_at timestamptz,
    place_told_by text,
    UNIQUE (appointment_id, role)
);
CREATE INDEX appointment_party_request ON appointment_party (request) WHERE request IS NOT NULL;
CREATE INDEX appointment_party_post ON appointment_party (post);

-- What was answered, about which proposal, by which way. What does not count any more stays.
CREATE TABLE appointment_answer (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    party_id uuid NOT NULL REFERENCES appointment_party (id) ON DELETE CASCADE,
    proposal integer NOT NULL,
    said text NOT NULL CHECK (said IN ('YES', 'OTHER_DATE', 'CANNOT', 'AWAY')),
    day date,
    way text NOT NULL,
    account uuid,
    account_name text,
    spoken_with text,
    -- To which request it was the answer; nothing where it was said on a screen without one.
    request uuid,
    answered_at timestamptz NOT NULL,
    taken_back_at timestamptz
);
CREATE INDEX appointment_answer_party ON appointment_answer (party_id, answered_at);

-- What was sent about it, and which requests a party got: so that its page can show the messages themselves.
CREATE TABLE appointment_message (
    appointment_id uuid NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
    message uuid NOT NULL,
    PRIMARY KEY (appointment_id, message)
);
CREATE TABLE appointment_asked (
    party_id uuid NOT NULL REFERENCES appointment_party (id) ON DELETE CASCADE,
    request uuid NOT NULL REFERENCES appointment_request (id),
    PRIMARY KEY (party_id, request)
);
