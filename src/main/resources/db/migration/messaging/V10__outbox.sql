-- What is to be told to somebody by telephone: a row is there if and only if the change that asked for it was committed.
CREATE TABLE message (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL,
    recipient_kind text NOT NULL CHECK (recipient_kind IN ('POST', 'PERSON', 'NUMBER')),
    recipient text NOT NULL,
    channel text CHECK (channel IN ('SMS', 'VOICE', 'TELEGRAM', 'EMAIL')),
    slots jsonb NOT NULL,
    urgent boolean NOT NULL,
    question uuid,
    province text,
    asked_at timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    -- When it is looked at next, while it waits; and what it waits for, if for anything but its turn.
    next_at timestamptz NOT NULL,
    waits_for text,
    state text NOT NULL CHECK (state IN
        ('QUEUED', 'CLAIMED', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED', 'FAILED', 'EXPIRED', 'CANCELLED')),
    attempt int NOT NULL DEFAULT 0,
    -- Until when whoever claimed it may be at work, by the database's clock.
    lease_until timestamptz,
    -- What was sent, to which number, and by whom: said when it is claimed.
    number text,
    writing text,
    body text,
    reference text,
    parts int,
    gateway text,
    provider_id text,
    failure text,
    failure_code text,
    claimed_at timestamptz,
    accepted_at timestamptz,
    sent_at timestamptz,
    delivered_at timestamptz,
    ended_at timestamptz,
    CHECK (state NOT IN ('CLAIMED', 'ACCEPTED', 'SENT', 'DELIVERED') OR body IS NOT NULL)
) PARTITION BY RANGE (id);

CREATE INDEX message_due ON message (urgent DESC, next_at) WHERE state = 'QUEUED';
CREATE INDEX message_in_doubt ON message (lease_until) WHERE state IN ('CLAIMED', 'UNKNOWN');
CREATE INDEX message_number ON message (number, id DESC);
CREATE INDEX message_recipient ON message (recipient_kind, recipient, id DESC);

-- Whoever asks twice for the same is told that it is there already. Over all time, so apart from the months.
CREATE TABLE message_key (
    key text PRIMARY KEY,
    message_id uuid NOT NULL
);

-- What a provider took: two of them for one message, of which none failed, are a double.
CREATE TABLE message_taken (
    gateway text NOT NULL,
    provider_id text NOT NULL,
    message_id uuid NOT NULL,
    at timestamptz NOT NULL,
    failed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (gateway, provider_id)
);
CREATE INDEX message_taken_message ON message_taken (message_id);

-- Every report of a provider, as it came, whether or not it changed anything.
CREATE TABLE message_report (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    gateway text NOT NULL,
    provider_id text NOT NULL,
    message_id uuid,
    state text NOT NULL,
    code text,
    at timestamptz NOT NULL,
    moved boolean NOT NULL
) PARTITION BY RANGE (id);
CREATE INDEX message_report_provider ON message_report (provider_id, id);
CREATE INDEX message_report_message ON message_report (message_id, id);

-- Makes the months to come, as the owner: the program itself makes no tables. Says how many were made.
CREATE FUNCTION make_message_months(ahead int) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
    DECLARE
        first timestamptz := date_trunc('month', statement_timestamp() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
        month timestamptz;
        whole text;
        name text;
        made int := 0;
    BEGIN
        IF to_regclass('message_' || to_char((first AT TIME ZONE 'UTC') + ahead * interval '1 month', 'YYYY_MM'))
            IS NOT NULL THEN
            RETURN 0;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('make_message_months'));
        FOREACH whole IN ARRAY ARRAY['message_report', 'message'] LOOP
            FOR number IN 0..ahead LOOP
                month := ((first AT TIME ZONE 'UTC') + number * interval '1 month') AT TIME ZONE 'UTC';
                name := whole || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
                IF to_regclass(name) IS NULL THEN
                    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, whole,
                        log.first_id(month),
                        log.first_id(((month AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'));
                    made := made + 1;
                END IF;
            END LOOP;
        END LOOP;
        RETURN made;
    END $$;

-- The function runs in the schema of the tables, whoever calls it.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION make_message_months(int) SET search_path = %I, pg_catalog, pg_temp', current_schema());
END $$;
SELECT make_message_months(12);

-- Whether messages reach real telephones. Two people say so (design 3.2).
CREATE TABLE sending (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    live boolean NOT NULL DEFAULT false,
    asked_by uuid,
    asked_at timestamptz,
    changed_by uuid,
    changed_at timestamptz
);
INSERT INTO sending DEFAULT VALUES;
