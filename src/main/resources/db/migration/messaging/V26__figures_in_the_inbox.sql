-- Six figures that telephones sent back, and that have done their work or can do it no more, are readable nowhere.
UPDATE inbound i SET body = regexp_replace(i.body, '[0-9០-៩][0-9០-៩ -]{4,10}[0-9០-៩]', '••••••', 'g')
FROM question q WHERE q.id = i.question AND q.asked = 'CODE' AND q.state <> 'OPEN';
