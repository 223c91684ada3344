-- What the addresses were for which the codes were made, as a digest: who came and who went since is told.
-- Empty: codes of before this was kept.
alter table survey_survey add column recipients text not null default '';
