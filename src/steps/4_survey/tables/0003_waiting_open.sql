insert into survey_sweep (survey, mark, is_to_mix)
select id, 1, true
from survey_survey
where state = 'open'
on conflict (survey) do nothing;
