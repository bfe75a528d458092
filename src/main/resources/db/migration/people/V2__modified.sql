ALTER TABLE organization ADD COLUMN modified_at timestamptz NOT NULL DEFAULT current_timestamp;
ALTER TABLE organization ALTER COLUMN modified_at DROP DEFAULT;

CREATE INDEX organization_modified ON organization (modified_at, id);
