-- Children who are kept, while they are: worked out anew from the steps at each of them, for a list to ask for. From the day on
-- which somebody is an adult their row says nothing.
CREATE TABLE case_keeping (
    case_id uuid PRIMARY KEY REFERENCES client_case (id),
    since date NOT NULL,
    reason text NOT NULL,
    review_by date NOT NULL,
    adult_from date
);

CALL wall('case_keeping', 'CASE', 'case_id');
