-- Over how many months the figure of a baseline was counted, and what the group established; 0 of what is no
-- figure, and of before.
alter table objectives_objective add column baseline_months integer not null default 0;
alter table objectives_result add column months integer not null default 0;
