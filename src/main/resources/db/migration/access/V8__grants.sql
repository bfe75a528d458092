-- A role is proposed, confirmed by somebody else where it needs a second yes, waits, is held, and is over. What stands here
-- already was opened by a demonstration, and is held.
ALTER TABLE role_grant
    ADD COLUMN state text NOT NULL DEFAULT 'CONFIRMED'
        CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'ENDED', 'OVER')),
    -- The province in which a district lies.
    ADD COLUMN province text,
    ADD COLUMN proposed_by uuid REFERENCES account (id),
    ADD COLUMN proposed_at timestamptz,
    -- SHA-256 of the code that was printed in the program's log, where nobody could say the second yes.
    ADD COLUMN code_hash text,
    ADD COLUMN decided_by uuid REFERENCES account (id),
    ADD COLUMN decided_at timestamptz,
    ADD COLUMN decision_reason text NOT NULL DEFAULT '',
    -- From when it is held; from_at is from when it was wanted.
    ADD COLUMN effective_at timestamptz,
    ADD COLUMN shortened_by uuid REFERENCES account (id),
    ADD COLUMN shortened_at timestamptz,
    ADD COLUMN shorten_reason text NOT NULL DEFAULT '',
    ADD COLUMN ended_by uuid REFERENCES account (id),
    ADD COLUMN ended_at timestamptz,
    -- Whether others were told that it is held.
    ADD COLUMN begun boolean NOT NULL DEFAULT false;

UPDATE role_grant SET effective_at = from_at, begun = true;

ALTER TABLE role_grant
    ADD CHECK ((proposed_by IS NULL) = (proposed_at IS NULL)),
    ADD CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    ADD CHECK ((shortened_by IS NULL) = (shortened_at IS NULL)),
    ADD CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    ADD CHECK (state <> 'CONFIRMED' OR effective_at IS NOT NULL),
    -- Nobody says both yeses, and nobody says one for themselves.
    ADD CHECK (decided_by <> proposed_by),
    ADD CHECK (state NOT IN ('PROPOSED', 'CONFIRMED') OR decided_by <> account_id),
    ADD CHECK (proposed_by <> account_id);

-- The same thing waits for a second yes once.
CREATE UNIQUE INDEX role_grant_proposed ON role_grant (account_id, role, remit_kind, remit_key) WHERE state = 'PROPOSED';
CREATE INDEX role_grant_remit ON role_grant (remit_kind, remit_key, role) WHERE state IN ('PROPOSED', 'CONFIRMED');
CREATE INDEX role_grant_open ON role_grant (state) WHERE state IN ('PROPOSED', 'CONFIRMED');
