-- Two organizations turned out to be one. What belonged to the one that went remembers that, so that it can be taken back.
ALTER TABLE organization ADD COLUMN merged_into uuid REFERENCES organization (id);
ALTER TABLE programme ADD COLUMN merged_from uuid REFERENCES organization (id);
ALTER TABLE organization_contact ADD COLUMN merged_from uuid REFERENCES organization (id);
ALTER TABLE agreement ADD COLUMN merged_from uuid REFERENCES organization (id);
