-- The last check of the chain is found without walking through the log.
CREATE INDEX entry_checked ON log.entry (id) WHERE act = 'LOG_CHECKED';

-- Of which weeks a centre was told who from outside looked at its cases: each of them once, whichever node does it.
CREATE TABLE weekly_notice (
    organization text NOT NULL,
    -- Its Monday.
    week date NOT NULL CHECK (extract(isodow FROM week) = 1),
    at timestamptz NOT NULL,
    -- How many managers were told; none in the week in which the centre was seen here for the first time.
    told int NOT NULL CHECK (told >= 0),
    PRIMARY KEY (organization, week)
);
