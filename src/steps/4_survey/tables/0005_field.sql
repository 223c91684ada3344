alter table survey_invitation add column street text not null default '';

alter table survey_invitation add column sub_area text not null default '';

alter table survey_draft add column is_started boolean not null default false;

create table survey_field (
    survey bigint primary key references survey_survey (id),
    response_wanted integer,
    papers integer not null default 0
);

create table survey_day (
    survey bigint not null references survey_survey (id),
    day text not null,
    opened integer not null,
    started integer not null,
    sent integer not null,
    primary key (survey, day)
);

create table survey_way (
    survey bigint not null references survey_survey (id),
    way text not null,
    sent integer not null,
    primary key (survey, way)
);

create table survey_stand (
    survey bigint primary key references survey_survey (id),
    taken_on text not null,
    sent integer not null,
    content text not null
);

create table survey_open_link (
    survey bigint primary key references survey_survey (id),
    reason text not null,
    answers_max integer not null,
    salt integer not null,
    token_hash text not null unique,
    is_on boolean not null,
    sent integer not null
);

create table survey_visitor (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    salt integer not null,
    code_hash text not null unique,
    is_used boolean not null,
    answers text not null
);

create index survey_visitor_survey on survey_visitor (survey);

create table survey_paper (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    number integer not null,
    invitation bigint references survey_invitation (id),
    first_answers text not null,
    second_answers text,
    unique (survey, number)
);

create index survey_paper_invitation on survey_paper (invitation);
