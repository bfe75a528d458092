-- Whom to ask in a coordination body, as editors and the focal persons of a province keep it. Where a body stands for one in each
-- province, the province says which.
CREATE TABLE body_contact (
    id uuid PRIMARY KEY,
    body text NOT NULL,
    province text CHECK (province ~ '^[0-9]{2}$'),
    name text NOT NULL,
    what_for text NOT NULL,
    number text,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    -- Taken away: kept, so that it can be put back.
    removed_at timestamptz
);

CREATE INDEX body_contact_body ON body_contact (body, province) WHERE removed_at IS NULL;
