-- What a service of a kind needs to know of whoever is referred to it, at the least: kept by ATRO, ticked beforehand when consent is
-- asked (design 1.4). Where nothing stands, the case note is (Forum: a referral is attached with case notes).
CREATE TABLE least_set (
    service_type text PRIMARY KEY,
    items text[] NOT NULL
);
