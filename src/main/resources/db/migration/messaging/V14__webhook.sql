-- What providers sent, signed, as it came: kept before anything is done about it, and for a month after.
CREATE TABLE webhook_call (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    path text NOT NULL,
    body text NOT NULL,
    at timestamptz NOT NULL,
    -- Nothing while nothing was made of it.
    outcome text
);
CREATE INDEX webhook_call_left ON webhook_call (at) WHERE outcome IS NULL;
CREATE INDEX webhook_call_at ON webhook_call (at);

-- What nobody signed: a thousand places, of which the oldest is written over, so that nobody fills the disk.
CREATE TABLE webhook_forged (
    slot int PRIMARY KEY CHECK (slot BETWEEN 1 AND 1000),
    path text,
    body text CHECK (length(body) <= 1000),
    signature text,
    remote text,
    at timestamptz
);
CREATE INDEX webhook_forged_oldest ON webhook_forged (at NULLS FIRST, slot);
INSERT INTO webhook_forged (slot) SELECT generate_series(1, 1000);

-- How often what happened, by day.
CREATE TABLE webhook_count (
    day date NOT NULL,
    outcome text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (day, outcome)
);
