-- What somebody was asked; never changed. Names and words are sealed with the case's keys.
CREATE TABLE consent (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    -- Of a member of the family who is referred themselves; empty: the client.
    member bytea,
    what_for text NOT NULL,
    until date NOT NULL,
    benefit bytea,
    text_version text NOT NULL,
    language text NOT NULL,
    interpreter bytea,
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL,
    asked_by_name text NOT NULL,
    -- Follows from the case: from this day on a guardian's yes does not count.
    lapsed_from date
);
CREATE INDEX consent_case ON consent (case_id);

CREATE TABLE consent_share (
    consent_id uuid NOT NULL REFERENCES consent (id),
    case_id uuid NOT NULL,
    number int NOT NULL,
    organization uuid NOT NULL,
    service uuid,
    items text[] NOT NULL,
    PRIMARY KEY (consent_id, number)
);

-- What happened to it; only ever added to.
CREATE TABLE consent_step (
    consent_id uuid NOT NULL REFERENCES consent (id),
    case_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    what text NOT NULL CHECK (what IN ('THINKING', 'GIVEN', 'REFUSED', 'TAKEN_BACK')),
    -- Where it was given: how, and by whom. A guardian: empty where whoever it is about gave it alone.
    signed text,
    witness bytea,
    guardian text,
    authority text,
    checked_by bytea,
    -- Where it was taken back: from which of the shares, by their numbers, and what; none named: all.
    taken_shares int[],
    taken_items text[],
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    PRIMARY KEY (consent_id, number),
    CHECK ((what = 'GIVEN') = (signed IS NOT NULL)),
    CHECK ((what = 'TAKEN_BACK') = (taken_shares IS NOT NULL))
);

-- A decision to disclose without consent, in the client's best interest.
CREATE TABLE interest_decision (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    ground text NOT NULL,
    what_for text NOT NULL,
    organization uuid NOT NULL,
    service uuid,
    items text[] NOT NULL,
    until date NOT NULL,
    reason bytea NOT NULL,
    heard bytea,
    law_order bytea,
    paper uuid,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    -- The client said no since.
    ended_at timestamptz,
    lapsed_from date,
    told_on date,
    told_how bytea,
    told_by text
);
CREATE INDEX interest_decision_case ON interest_decision (case_id);

-- One act of passing something on: the proof of it.
CREATE TABLE disclosure (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    consent_id uuid REFERENCES consent (id),
    decision_id uuid REFERENCES interest_decision (id),
    organization uuid NOT NULL,
    service uuid,
    what_for text NOT NULL,
    -- By what its receiver comes to it.
    on_kind text NOT NULL,
    on_id uuid NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    -- The last day of what allows it, and from which day on that does not count: beside it, so that whoever receives it needs to
    -- read nothing else.
    until date NOT NULL,
    lapsed_from date,
    CHECK ((consent_id IS NULL) <> (decision_id IS NULL))
);
CREATE INDEX disclosure_case ON disclosure (case_id);
CREATE INDEX disclosure_consent ON disclosure (consent_id);
CREATE INDEX disclosure_decision ON disclosure (decision_id);
CREATE INDEX disclosure_on ON disclosure (on_id);

-- What was disclosed, item by item, as it was at that moment; and since when it is shown no more.
CREATE TABLE disclosed_item (
    disclosure_id uuid NOT NULL REFERENCES disclosure (id),
    case_id uuid NOT NULL,
    on_id uuid NOT NULL,
    item text NOT NULL,
    sealed bytea NOT NULL,
    picture bytea,
    closed_at timestamptz,
    PRIMARY KEY (disclosure_id, item)
);

CALL wall('consent', 'CASE', 'case_id');
CALL wall('consent_share', 'CASE', 'case_id');
CALL wall('consent_step', 'CASE', 'case_id');
CALL wall('interest_decision', 'CASE', 'case_id');
CALL wall('disclosure', 'CASE', 'case_id');
CALL wall('disclosed_item', 'CASE', 'case_id');
CALL read_by('disclosure', 'REFERRAL', 'on_id');
CALL read_by('disclosed_item', 'REFERRAL', 'on_id');
