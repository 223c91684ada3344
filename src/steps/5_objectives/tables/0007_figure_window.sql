-- The last day of the year that the figure of a baseline was counted over; none of what is no figure, and of
-- baselines of before.
alter table objectives_objective add column baseline_until text;
