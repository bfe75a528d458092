-- People, with or without an account; the posts, which stay; and who holds them from when to when.
CREATE TABLE person (
    id uuid PRIMARY KEY,
    name_km text NOT NULL,
    name_latin text NOT NULL,
    language text NOT NULL CHECK (language IN ('km', 'en')),
    -- Of the room access, which knows nobody here: no foreign key leaves a room.
    account_id uuid UNIQUE,
    -- E.164, with blanks between.
    phones text NOT NULL,
    CHECK (name_km <> '' OR name_latin <> '')
);

-- The one book of numbers; whoever has one holds only the number.
CREATE TABLE phone (
    number text PRIMARY KEY CHECK (number LIKE '+%'),
    state text NOT NULL CHECK (state IN ('UNVERIFIED', 'VERIFIED', 'FAILING', 'OPTED_OUT', 'RETIRED')),
    last_good_contact timestamptz,
    language text CHECK (language IN ('km', 'en')),
    shows_khmer text NOT NULL CHECK (shows_khmer IN ('YES', 'NO', 'UNKNOWN')),
    changed_at timestamptz NOT NULL
);

CREATE TABLE post (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('FOCAL_LEADER', 'FOCAL_OFFICE', 'DISTRICT_OFFICIAL', 'ATRO_OFFICER', 'MANAGER')),
    remit_kind text NOT NULL,
    remit_key text NOT NULL,
    -- The province that it is for or lies in.
    province text,
    seat int NOT NULL CHECK (seat > 0),
    UNIQUE (kind, remit_key, seat)
);

CREATE TABLE designation (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES post (id),
    person_id uuid NOT NULL REFERENCES person (id),
    -- Whose deputy this is; empty for a holder.
    deputy_of uuid REFERENCES designation (id),
    from_day date NOT NULL,
    -- The last day; empty while no end is known.
    until_day date CHECK (until_day >= from_day),
    -- The last day of one that was ended; before from_day where it never began.
    ended_on date,
    phone text REFERENCES phone (number),
    state text NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'ENDED')),
    -- The role that it resulted in, for a person with an account; of the room access.
    grant_id uuid UNIQUE,
    -- Empty for a demonstration's.
    proposed_by uuid,
    proposed_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    decision_reason text NOT NULL,
    effective_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    CHECK (decided_by <> proposed_by),
    CHECK (state <> 'CONFIRMED' OR effective_at IS NOT NULL),
    CHECK ((state = 'ENDED') = (ended_on IS NOT NULL))
);

CREATE INDEX designation_post ON designation (post_id);
CREATE INDEX designation_person ON designation (person_id);
CREATE INDEX designation_deputy ON designation (deputy_of);
-- A post has one holder without a known end, and a holder one deputy: whatever the program has overlooked.
CREATE UNIQUE INDEX designation_one_holder ON designation (post_id)
    WHERE deputy_of IS NULL AND until_day IS NULL AND state IN ('PROPOSED', 'CONFIRMED');
CREATE UNIQUE INDEX designation_one_deputy ON designation (deputy_of)
    WHERE until_day IS NULL AND state IN ('PROPOSED', 'CONFIRMED');

CREATE TABLE absence (
    id uuid PRIMARY KEY,
    designation_id uuid NOT NULL REFERENCES designation (id),
    from_day date NOT NULL,
    -- The last day away.
    until_day date NOT NULL CHECK (until_day >= from_day),
    -- Who acts meanwhile; empty where nobody was named.
    acting_id uuid REFERENCES person (id)
);
CREATE INDEX absence_designation ON absence (designation_id);

-- One act, so that it can be undone as one.
CREATE TABLE hand_over (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES post (id),
    old_designation uuid NOT NULL REFERENCES designation (id),
    new_designation uuid NOT NULL REFERENCES designation (id),
    by_account uuid NOT NULL,
    at timestamptz NOT NULL,
    -- The state of the old number before; empty where it was not retired.
    old_phone_state text,
    undone_at timestamptz
);
CREATE INDEX hand_over_post ON hand_over (post_id, at);
