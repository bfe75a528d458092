-- Other programs follow the directory by asking what was modified after a moment; what ended stays as a tombstone, so that
-- its handle is never given to something else and everybody who copied it learns that it is over.
ALTER TABLE service ADD COLUMN modified_at timestamptz NOT NULL DEFAULT current_timestamp;
ALTER TABLE service ALTER COLUMN modified_at DROP DEFAULT;
ALTER TABLE service ADD COLUMN ended_at timestamptz;

CREATE INDEX service_modified ON service (modified_at, id);
