-- What every node has to index again: one row for each subject and transaction, written in that transaction.
--
-- Followed by transaction and not by a counted id: ids are given out when rows are written, not when they are committed, so
-- that who remembers "all up to 17" loses 16 where 16 commits later. Which transactions a reader has seen is what a
-- pg_snapshot says, and a cursor is just that.
CREATE TABLE index_change (
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    kind text NOT NULL CHECK (kind IN ('SERVICE', 'ORGANIZATION')),
    subject uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (xid, kind, subject)
);

-- Up to which transaction rows were thrown away, by the database server that gave out its number.
CREATE TABLE index_change_pruned (
    origin text PRIMARY KEY,
    through xid8 NOT NULL
);

-- What an index that several nodes share was made from, and how far it was followed.
CREATE TABLE shared_index (
    name text PRIMARY KEY,
    shape text NOT NULL,
    origin text NOT NULL,
    followed text NOT NULL
);

-- The table's own words: no program, import or person at a prompt can forget them. The argument names the column that holds
-- the service.
CREATE FUNCTION services_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT %1$I FROM after'
        WHEN 'DELETE' THEN 'SELECT %1$I FROM before'
        WHEN 'UPDATE' THEN 'SELECT %1$I FROM before UNION SELECT %1$I FROM after'
        WHEN 'TRUNCATE' THEN 'SELECT %1$I FROM %2$I'
    END;
BEGIN
    EXECUTE format(
        'INSERT INTO index_change (kind, subject) SELECT DISTINCT ''SERVICE'', changed.* FROM (' || changed || ') changed'
        ' ON CONFLICT DO NOTHING',
        TG_ARGV[0], TG_TABLE_NAME);
    RETURN NULL;
END
$$;

CREATE TRIGGER service_inserted AFTER INSERT ON service REFERENCING NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('id');
CREATE TRIGGER service_updated AFTER UPDATE ON service REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('id');
CREATE TRIGGER service_deleted AFTER DELETE ON service REFERENCING OLD TABLE AS before
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('id');
CREATE TRIGGER service_emptied BEFORE TRUNCATE ON service
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('id');

CREATE TRIGGER phone_inserted AFTER INSERT ON service_phone REFERENCING NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('service_id');
CREATE TRIGGER phone_updated AFTER UPDATE ON service_phone REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('service_id');
CREATE TRIGGER phone_deleted AFTER DELETE ON service_phone REFERENCING OLD TABLE AS before
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('service_id');
CREATE TRIGGER phone_emptied BEFORE TRUNCATE ON service_phone
    FOR EACH STATEMENT EXECUTE FUNCTION services_changed('service_id');
