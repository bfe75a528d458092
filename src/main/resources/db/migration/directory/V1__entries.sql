CREATE TABLE service (
    id uuid PRIMARY KEY,
    row_name text NOT NULL UNIQUE,
    organization_id uuid NOT NULL,
    programme text NOT NULL,
    type_id text NOT NULL,
    shelters boolean NOT NULL,
    running boolean NOT NULL,
    coverage text NOT NULL CHECK (coverage IN ('NATIONWIDE', 'PROVINCES', 'NOT_REPORTED')),
    provinces text[] NOT NULL,
    provinces_inferred text[] NOT NULL,
    coverage_as_printed text NOT NULL,
    places text NOT NULL,
    contacts text[] NOT NULL,
    referral_from text NOT NULL,
    referral_to text NOT NULL,
    referral_direction text NOT NULL,
    referral_as_printed text NOT NULL,
    said_yes text[] NOT NULL,
    said_no text[] NOT NULL,
    eligibility text NOT NULL,
    follow_up text NOT NULL,
    gaps text NOT NULL,
    recommendations text NOT NULL,
    institution_as_printed text NOT NULL,
    source_page text NOT NULL,
    source_lines text NOT NULL,
    confidence text NOT NULL,
    doubts text NOT NULL,
    reported date NOT NULL,
    answered_on date,
    phone_trouble boolean NOT NULL
);

CREATE INDEX service_organization ON service (organization_id);
CREATE INDEX service_type ON service (type_id);
CREATE INDEX service_provinces ON service USING gin (provinces);

CREATE TABLE service_phone (
    service_id uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position integer NOT NULL,
    as_printed text NOT NULL,
    number text,
    kind text NOT NULL CHECK (kind IN ('HOTLINE', 'OFFICE', 'MOBILE')),
    doubt text NOT NULL,
    PRIMARY KEY (service_id, position)
);

CREATE INDEX service_phone_number ON service_phone (number);

CREATE TABLE hotline (
    id text PRIMARY KEY,
    name_en text NOT NULL,
    name_km text NOT NULL,
    organization text NOT NULL,
    as_printed text NOT NULL,
    number text,
    line text NOT NULL,
    doubt text NOT NULL,
    purpose text NOT NULL,
    partners_only boolean NOT NULL,
    note text NOT NULL
);

-- Who dialled a number and what happened. The last report counts; earlier ones stay as its history.
CREATE TABLE call_report (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'CLOSED', 'NEW_NUMBER')),
    new_number text,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);

CREATE INDEX call_report_number ON call_report (number, at DESC);

-- Which state of data-seed was loaded last: the same files are not loaded twice.
CREATE TABLE seed_load (
    id integer PRIMARY KEY CHECK (id = 1),
    fingerprint text NOT NULL,
    at timestamptz NOT NULL
);
