-- For whom it was planned before that organization turned out to be another one.
ALTER TABLE appointment ADD COLUMN organization_before uuid;
