-- A post's new number takes a second yes (design 3.5): who entered it, and who else said yes. Numbers of before stand as they are:
-- whoever entered them is not known, and nothing waits for them.
ALTER TABLE designation ADD COLUMN phone_entered_by uuid;
ALTER TABLE designation ADD COLUMN phone_entered_at timestamptz;
ALTER TABLE designation ADD COLUMN phone_yes_by uuid;
ALTER TABLE designation ADD CHECK (phone_yes_by <> phone_entered_by);
