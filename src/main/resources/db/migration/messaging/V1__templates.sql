-- What administrators made of the texts of messages. A row is a version and is never changed; the shipped text has none.
CREATE TABLE message_text (
    kind text NOT NULL,
    writing text NOT NULL CHECK (writing IN ('KHMER', 'ENGLISH', 'ROMANISED')),
    version int NOT NULL CHECK (version > 0),
    -- Empty where somebody went back to the shipped text.
    text text CHECK (text <> ''),
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (kind, writing, version)
);
