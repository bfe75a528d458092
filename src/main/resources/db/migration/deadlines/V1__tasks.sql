-- What waits for somebody. No text of anybody's stands here: words are of a type, and handles.
CREATE TABLE task (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL,
    about_kind text NOT NULL,
    about text NOT NULL,
    words text[] NOT NULL,
    due_day date,
    due_at timestamptz,
    -- Which part of the program made it, and when.
    source text NOT NULL,
    made_at timestamptz NOT NULL,
    -- Not a second open one with the same key; where it is made once only, none ever.
    key text NOT NULL,
    ever text UNIQUE,
    state text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
    done_by uuid,
    done_at timestamptz,
    CHECK ((due_day IS NULL) <> (due_at IS NULL)),
    CHECK (ever IS NULL OR ever = key),
    CHECK ((state = 'DONE') = (done_by IS NOT NULL) AND (state = 'DONE') = (done_at IS NOT NULL))
);
CREATE UNIQUE INDEX task_once ON task (key) WHERE state = 'OPEN';
CREATE INDEX task_about ON task (about_kind, about) WHERE state = 'OPEN';

-- Whose it is: POST:…, PERSON:…, ROLE:….
CREATE TABLE task_owner (
    task_id uuid NOT NULL REFERENCES task,
    owner text NOT NULL,
    PRIMARY KEY (task_id, owner)
);
CREATE INDEX task_owner_has ON task_owner (owner, task_id);

-- Why something was late, as somebody said with one tap. What was taken back stays and is not counted.
CREATE TABLE task_late (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    task_id uuid NOT NULL REFERENCES task,
    reason text NOT NULL CHECK (reason IN ('ROAD', 'MONEY', 'FAMILY_AWAY', 'OFFICIAL_ABSENT', 'OTHER')),
    given_by uuid NOT NULL,
    given_at timestamptz NOT NULL,
    taken_back_at timestamptz
);
CREATE UNIQUE INDEX task_late_now ON task_late (task_id) WHERE taken_back_at IS NULL;
