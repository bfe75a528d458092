-- Who travels, and until when they mean to be back. Nothing here says to whom: a visit by its handle, and people of the program.
CREATE TABLE journey_watch (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    appointment uuid NOT NULL,
    account uuid NOT NULL,
    colleague uuid NOT NULL,
    -- Whoever is told after the colleague.
    leads uuid[] NOT NULL,
    left_at timestamptz NOT NULL,
    back_by timestamptz NOT NULL,
    back_at timestamptz,
    colleague_told_at timestamptz,
    leads_told_at timestamptz
);
CREATE UNIQUE INDEX journey_watch_one ON journey_watch (account) WHERE back_at IS NULL;
CREATE INDEX journey_watch_due ON journey_watch (back_by) WHERE back_at IS NULL;
