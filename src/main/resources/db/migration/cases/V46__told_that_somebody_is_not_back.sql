-- Who was told by telephone that somebody is not back: when they are, whatever waits is not sent, and whoever was told is told that.
CREATE TABLE journey_told (
    message uuid PRIMARY KEY,
    journey uuid NOT NULL REFERENCES journey_watch ON DELETE CASCADE,
    account uuid NOT NULL,
    -- It is over: it was called off, or they were told that whoever travelled is back.
    over boolean NOT NULL DEFAULT false
);
CREATE INDEX journey_told_of ON journey_told (journey);
