-- The themes of the process become the eight chapters of measures, and reporting by partners and by entrepreneurs.
update objectives_objective
set theme = case theme
    when 'clean' then 'clean_in_repair'
    when 'in_repair' then 'clean_in_repair'
    when 'safe' then 'crime'
    when 'reporting' then 'reporting_entrepreneurs'
    else theme end;
