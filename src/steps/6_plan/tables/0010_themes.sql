-- The themes of the objectives became ten: what came from the library follows its topic, the rest its chapter.
update plan_action
set theme = case
    when measure like 'C%' then 'crime'
    when measure like 'O%' then 'undermining'
    when measure like 'Y%' then 'cyber'
    when measure like 'B%' then 'fire'
    when measure like 'S%' then 'clean_in_repair'
    when measure like 'V%' then 'traffic'
    when measure like 'M%' then 'communication'
    when measure like 'E%' then 'securing'
    when theme = 'reporting' then 'reporting_entrepreneurs'
    when chapter = 'fire_safety' then 'fire'
    when chapter = 'clean_and_in_repair' then 'clean_in_repair'
    when chapter = 'communication' then 'communication'
    when chapter in ('continuity', 'cooperation') then 'securing'
    when theme in ('clean', 'in_repair') then 'clean_in_repair'
    else 'crime' end
where theme in ('clean', 'in_repair', 'safe', 'reporting');
