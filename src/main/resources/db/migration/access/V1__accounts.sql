CREATE TABLE account (
    id uuid PRIMARY KEY,
    sign_in_name text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    display_name text NOT NULL,
    roles text[] NOT NULL
);
