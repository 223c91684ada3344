alter table partnership_round add column planned_from text;
