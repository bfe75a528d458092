-- Editions of the resource book (Circular 3-2 A, D): of a province, or of the country where the place is empty.
CREATE TABLE book_edition (
    id uuid PRIMARY KEY,
    place text NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    made_at timestamptz NOT NULL,
    made_by uuid NOT NULL,
    UNIQUE (place, number)
);

-- What it said about each entry: of each field a fingerprint, whatever the language. An entry that ends leaves its line here, so
-- that the next edition can say that it is gone.
CREATE TABLE book_edition_entry (
    edition_id uuid NOT NULL REFERENCES book_edition (id) ON DELETE CASCADE,
    service_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    type_id text NOT NULL,
    fields text[] NOT NULL,
    prints text[] NOT NULL,
    CHECK (cardinality(fields) = cardinality(prints)),
    PRIMARY KEY (edition_id, service_id)
);

-- Its copies, as they were printed, for each language and for whose eyes each is.
CREATE TABLE book_edition_copy (
    edition_id uuid NOT NULL REFERENCES book_edition (id) ON DELETE CASCADE,
    tier text NOT NULL CHECK (tier IN ('PUBLIC', 'PARTNERS', 'COORDINATORS')),
    language text NOT NULL CHECK (language IN ('km', 'en')),
    file bytea NOT NULL,
    PRIMARY KEY (edition_id, tier, language)
);
