-- Whoever keeps an entry was asked whether it is still right (design 3.5), and what they said. One row for each question; its
-- telephone side is kept by the room of messages.
CREATE TABLE entry_question (
    question uuid PRIMARY KEY,
    service_id uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    post_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_name text NOT NULL,
    asked_at timestamptz NOT NULL,
    -- When every step of the ladder was taken in vain, and when nobody waits any more.
    silent_at timestamptz,
    over_at timestamptz,
    said text CHECK (said IN ('RIGHT', 'NOT_RIGHT', 'LEFT')),
    said_at timestamptz,
    said_by text,
    -- Who wrote the answer down or gave it on a screen; nothing where a telephone did.
    said_account uuid,
    said_name text,
    -- When the entry was put right again.
    settled_at timestamptz,
    settled_by uuid,
    CHECK ((said IS NULL) = (said_at IS NULL) AND (said IS NULL) = (said_by IS NULL))
);
CREATE INDEX entry_question_service ON entry_question (service_id, asked_at DESC);
CREATE UNIQUE INDEX entry_question_open ON entry_question (service_id) WHERE said IS NULL AND over_at IS NULL;
CREATE INDEX entry_question_post ON entry_question (post_id) WHERE said IS NULL AND over_at IS NULL;
