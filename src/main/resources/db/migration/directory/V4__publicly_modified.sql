-- When something was last modified that everybody may see. Whoever reads only what is public follows this moment: that
-- something hidden was changed, such as a shelter's district, is itself not public. The default is for the version before
-- this one, which knows nothing of it.
ALTER TABLE service ADD COLUMN publicly_modified_at timestamptz NOT NULL DEFAULT current_timestamp;
UPDATE service SET publicly_modified_at = modified_at;

CREATE INDEX service_publicly_modified ON service (publicly_modified_at, id);
