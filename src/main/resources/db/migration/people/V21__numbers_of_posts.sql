-- What is for a post goes to the post's number alone (design 3.5). A post without one was reached on its holder's or deputy's own
-- first number until now: that is the post's from now on, as it stood.
UPDATE designation d SET phone = f.number
FROM person p JOIN phone f ON f.number = split_part(p.phones, ' ', 1)
WHERE p.id = d.person_id AND d.phone IS NULL AND d.state IN ('PROPOSED', 'CONFIRMED') AND f.number LIKE '+855%';
