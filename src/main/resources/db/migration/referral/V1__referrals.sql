-- What is being written and was not sent yet. It is one row while somebody writes; what was sent is never changed.
CREATE TABLE referral_draft (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    author uuid NOT NULL,
    author_name text NOT NULL,
    -- What is GENERAL of it, by the words of its fields.
    told jsonb NOT NULL DEFAULT '{}',
    began_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    -- Sent, or thrown away.
    closed_at timestamptz
);
CREATE INDEX referral_draft_case ON referral_draft (case_id);

CREATE TABLE referral_draft_sealed (
    draft uuid NOT NULL REFERENCES referral_draft (id),
    case_id uuid NOT NULL,
    field text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (draft, field)
);

CALL wall('referral_draft', 'CASE', 'case_id');
CALL wall('referral_draft_sealed', 'CASE', 'case_id');

-- One client, or one of the family, passed to one service. How it stands follows from its acts; what lists ask for is beside them.
CREATE TABLE referral (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    -- The draft from which it came: several services can be asked at once.
    round uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL UNIQUE,
    province text NOT NULL,
    service uuid NOT NULL,
    organization uuid NOT NULL,
    service_type text NOT NULL,
    urgency text NOT NULL,
    about text NOT NULL,
    author uuid NOT NULL,
    state text NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX referral_case ON referral (case_id);
CREATE INDEX referral_organization ON referral (organization, id);
CREATE INDEX referral_of_round ON referral (round);

-- What was done: never changed.
CREATE TABLE referral_act (
    referral uuid NOT NULL REFERENCES referral (id),
    case_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    kind text NOT NULL,
    side text NOT NULL,
    on_day date NOT NULL,
    at timestamptz NOT NULL,
    -- Empty for what follows from something else.
    by_account uuid,
    by_name text NOT NULL,
    told jsonb NOT NULL,
    PRIMARY KEY (referral, number)
);

CREATE TABLE referral_act_sealed (
    referral uuid NOT NULL,
    case_id uuid NOT NULL,
    number int NOT NULL,
    field text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (referral, number, field),
    FOREIGN KEY (referral, number) REFERENCES referral_act (referral, number)
);

-- Two doors: whoever knows of the case, and whoever it was sent to. Whoever is shut out of the case by name does not come in by the
-- second either.
CREATE FUNCTION received(which uuid, of_case uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
        SELECT within_reach('REFERRAL', which)
            AND NOT EXISTS (SELECT FROM reach x WHERE x.subject_kind = 'CASE' AND x.subject_id = of_case
                AND x.badge = ANY (carried('shut_out'))
                AND x.from_at <= acting_at() AND (x.until_at IS NULL OR x.until_at > acting_at()))
    $$;

CALL wall('referral', 'CASE', 'case_id');
CALL wall('referral_act', 'CASE', 'case_id');
CALL wall('referral_act_sealed', 'CASE', 'case_id');
CREATE POLICY received ON referral USING (received(id, case_id)) WITH CHECK (received(id, case_id));
CREATE POLICY received ON referral_act USING (received(referral, case_id)) WITH CHECK (received(referral, case_id));
CREATE POLICY received ON referral_act_sealed
    USING (received(referral, case_id)) WITH CHECK (received(referral, case_id));

-- What is done by the clock, and what has to be known across walls: of several asked at once the first who says yes has it, and a
-- service is told how long it takes to answer. Handles and moments; nothing here says who the client is.
CREATE TABLE referral_clock (
    referral uuid PRIMARY KEY,
    round uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    service uuid NOT NULL,
    organization uuid NOT NULL,
    province text NOT NULL,
    author uuid NOT NULL,
    urgent boolean NOT NULL,
    sent_at timestamptz NOT NULL,
    answer_by timestamptz NOT NULL,
    remind_at timestamptz,
    reminded int NOT NULL DEFAULT 0,
    answered_at timestamptz,
    -- ACCEPTED or DECLINED.
    answer text,
    -- It waits for no answer any more.
    off_at timestamptz,
    -- That its service ended was told.
    ended_told_at timestamptz
);
CREATE INDEX referral_clock_round ON referral_clock (round);
CREATE INDEX referral_clock_due ON referral_clock (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX referral_clock_service ON referral_clock (service, sent_at);

-- Who has the client of those who were asked together.
CREATE TABLE referral_round (
    round uuid PRIMARY KEY,
    taken_by uuid,
    taken_at timestamptz
);
