-- One-time links (design 3.2): by which message they came, and what was done by them. The link itself stands nowhere: whoever
-- reads this table can answer nothing.
CREATE TABLE answer_link (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    hash text NOT NULL UNIQUE,
    question uuid NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    message uuid NOT NULL,
    -- To whom and to which telephone it was sent.
    recipient_kind text NOT NULL,
    recipient text NOT NULL,
    number text NOT NULL,
    made_at timestamptz NOT NULL,
    -- When somebody answered by it, last; asked to be rung up; took the answer back, which is done once.
    answered_at timestamptz,
    called_at timestamptz,
    taken_back_at timestamptz,
    -- When whoever has the telephone said that it was not they.
    dead_at timestamptz
);
CREATE INDEX answer_link_question ON answer_link (question);

-- Answers that came by a link and were taken back, or were nobody's who was asked.
CREATE TABLE answer_undone (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    question uuid NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    answer text NOT NULL,
    answered_at timestamptz NOT NULL,
    undone_at timestamptz NOT NULL,
    -- Whether the telephone said that it was not they; otherwise whoever answered took it back.
    denied boolean NOT NULL,
    -- Whether the question is open again; otherwise a person looks after it.
    reopened boolean NOT NULL
);
CREATE INDEX answer_undone_question ON answer_undone (question);

-- What was taken by a provider and is not over: when it is asked what became of it, and how often it was. Nothing before the
-- first time.
ALTER TABLE message ADD COLUMN state_asks int NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN asks_state_at timestamptz;
CREATE INDEX message_unsettled ON message (accepted_at) WHERE state IN ('ACCEPTED', 'SENT');
