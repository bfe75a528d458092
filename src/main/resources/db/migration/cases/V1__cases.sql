-- A case has its folder's handle. What lists ask for is written beside it, from its steps; nothing here says who it is.
CREATE TABLE client_case (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    centre uuid NOT NULL,
    province text NOT NULL,
    -- As the centre calls it in its own books: a code, no name.
    own_code text,
    opened_on date NOT NULL,
    phase text NOT NULL,
    state text NOT NULL,
    setting text NOT NULL,
    district text,
    sex text,
    age text,
    age_band text,
    ground text,
    urgent text,
    closed_on date,
    changed_at timestamptz NOT NULL,
    steps int NOT NULL DEFAULT 0
);

-- What was recorded: never changed, taken back at most.
CREATE TABLE case_step (
    case_id uuid NOT NULL REFERENCES client_case (id),
    number int NOT NULL CHECK (number > 0),
    kind text NOT NULL,
    on_day date NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    -- What was answered that is GENERAL, by the words of its fields.
    told jsonb NOT NULL,
    taken_back_at timestamptz,
    PRIMARY KEY (case_id, number)
);

-- What was answered that is not.
CREATE TABLE case_step_sealed (
    case_id uuid NOT NULL,
    number int NOT NULL,
    field text NOT NULL,
    sensitivity text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (case_id, number, field),
    FOREIGN KEY (case_id, number) REFERENCES case_step (case_id, number)
);

CALL wall('client_case', 'CASE', 'id');
CALL wall('case_step', 'CASE', 'case_id');
CALL wall('case_step_sealed', 'CASE', 'case_id');
