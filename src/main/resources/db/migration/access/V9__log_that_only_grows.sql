-- The access log moves to where the program may read and add, and not change (machine.Rights), cut by months.

-- The first id that a row of this moment can have: ids begin with the milliseconds.
CREATE FUNCTION log.first_id(moment timestamptz) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT
    AS $$ SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid $$;

CREATE TABLE log.entry (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- What the sealer waits for: it seals what no transaction in flight can still add to.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    account_id uuid,
    actor_name text NOT NULL,
    act text NOT NULL,
    subject_kind text,
    subject_id uuid,
    screen text,
    from_address text,
    told jsonb NOT NULL,
    CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
) PARTITION BY RANGE (id);

CREATE INDEX entry_written_in ON log.entry (written_in);
CREATE INDEX entry_subject ON log.entry (subject_id, id);
CREATE INDEX entry_account ON log.entry (account_id, id);

-- Makes the months to come, as the owner: the program itself makes no tables. Says how many were made.
CREATE FUNCTION log.make_months(ahead int) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    DECLARE
        first timestamptz := date_trunc('month', statement_timestamp() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
        month timestamptz;
        name text;
        made int := 0;
    BEGIN
        IF to_regclass('log.entry_' || to_char((first AT TIME ZONE 'UTC') + ahead * interval '1 month', 'YYYY_MM'))
            IS NOT NULL THEN
            RETURN 0;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('log.make_months'));
        FOR number IN 0..ahead LOOP
            month := ((first AT TIME ZONE 'UTC') + number * interval '1 month') AT TIME ZONE 'UTC';
            name := 'entry_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
            IF to_regclass('log.' || name) IS NULL THEN
                EXECUTE format('CREATE TABLE log.%I PARTITION OF log.entry FOR VALUES FROM (%L) TO (%L)', name,
                    log.first_id(month),
                    log.first_id(((month AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'));
                made := made + 1;
            END IF;
        END LOOP;
        RETURN made;
    END $$;

-- What was written before this month.
DO $$
BEGIN
    EXECUTE format('CREATE TABLE log.entry_before PARTITION OF log.entry FOR VALUES FROM (MINVALUE) TO (%L)',
        log.first_id(date_trunc('month', statement_timestamp() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'));
END $$;
SELECT log.make_months(12);

INSERT INTO log.entry (id, at, account_id, actor_name, act, subject_kind, subject_id, from_address, told)
    SELECT uuidv7(at - clock_timestamp()), at, account_id, actor_name, act, subject_kind, subject_id,
        CASE WHEN act LIKE 'SIGN%' THEN told ->> 'from' END, CASE WHEN act LIKE 'SIGN%' THEN told - 'from' ELSE told END
    FROM access_log ORDER BY at, id;
DROP TABLE access_log;

-- The chain: each entry's place, and the hash over it and all before it.
CREATE TABLE log.link (
    place bigint PRIMARY KEY CHECK (place > 0),
    entry_id uuid NOT NULL UNIQUE,
    hash bytea NOT NULL CHECK (length(hash) = 32)
);

-- What the sealer signed: everything up to a place. The key is not in the database.
CREATE TABLE log.seal (
    up_to bigint PRIMARY KEY CHECK (up_to > 0),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    -- Entries of transactions before this one are in the chain.
    before xid8 NOT NULL,
    at timestamptz NOT NULL,
    signature bytea NOT NULL
);
