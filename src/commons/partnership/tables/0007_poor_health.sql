-- How badly working together goes, of 100; none where it does not, or where nobody knows.
alter table partnership_pulse add column poor_health integer;
