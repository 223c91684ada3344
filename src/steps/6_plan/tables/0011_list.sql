-- Holds all that a list filters and sorts by, so that a page of a long list reads its own rows only.
create index plan_action_list
on plan_action (partnership, round, first_quarter, last_quarter, id, state, chapter, theme, organisation);
