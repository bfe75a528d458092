-- "Could you take somebody like this?": sex, age band, what is needed, province. No code, no district, no free text, and no way back
-- to a case. It stands behind no wall, because nobody is in it.
CREATE TABLE referral_question (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL,
    asker uuid NOT NULL,
    service uuid NOT NULL,
    organization uuid NOT NULL,
    service_type text NOT NULL,
    province text NOT NULL,
    sex text NOT NULL,
    age_band text NOT NULL,
    asked_at timestamptz NOT NULL,
    answer text,
    answered_at timestamptz
);
CREATE INDEX referral_question_organization ON referral_question (organization, id);
CREATE INDEX referral_question_asker ON referral_question (asker, id);

-- How many such cases are open in a province, over all centres: where there are few, a question would point at somebody.
CREATE TABLE referral_likeness (
    province text NOT NULL,
    sex text NOT NULL,
    age_band text NOT NULL,
    open int NOT NULL,
    PRIMARY KEY (province, sex, age_band)
);

-- Cases that were opened before. Whoever changes tables does not see behind their walls: for this they are let in.
DO $before$
BEGIN
    IF to_regclass('client_case') IS NULL THEN
        RETURN;
    END IF;
    ALTER TABLE client_case NO FORCE ROW LEVEL SECURITY;
    INSERT INTO referral_likeness (province, sex, age_band, open)
        SELECT province, sex, age_band, count(*) FROM client_case
        WHERE state <> 'CLOSED' AND sex IS NOT NULL AND age_band IS NOT NULL
        GROUP BY province, sex, age_band;
    ALTER TABLE client_case FORCE ROW LEVEL SECURITY;
END
$before$;
