create table survey_waiting (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    part text not null,
    question text not null,
    content text not null
);

create index survey_waiting_survey on survey_waiting (survey);

create table survey_sweep (
    survey bigint primary key references survey_survey (id),
    mark bigint not null,
    is_to_mix boolean not null
);

insert into survey_sweep (survey, mark, is_to_mix)
select id, 1, true
from survey_survey
where state in ('closed', 'reported');

alter table survey_text add column state text not null default 'new';
