-- Letters that came back leave the base of the response; the number outlives the invitations.
alter table survey_survey add column undeliverable integer not null default 0;

create table survey_destination (
    invitation bigint primary key references survey_invitation (id),
    survey bigint not null references survey_survey (id),
    source text not null,
    street text not null,
    number bigint not null,
    addition text not null,
    sub_area text not null,
    email text not null,
    is_undeliverable boolean not null
);

create index survey_destination_survey on survey_destination (survey);

insert into survey_destination
    (invitation, survey, source, street, number, addition, sub_area, email, is_undeliverable)
select id, survey, 'area', '', 0, '', '', '', false
from survey_invitation;

create table survey_wording (
    survey bigint not null references survey_survey (id),
    kind text not null,
    block text not null,
    is_on boolean not null,
    words text not null,
    primary key (survey, kind, block)
);

create table survey_look (
    partnership bigint primary key references partnership_partnership (id),
    colour text not null,
    logo text not null,
    signature text not null
);

create table survey_print (
    survey bigint not null references survey_survey (id),
    kind text not null,
    part integer not null,
    job bigint not null,
    first integer not null,
    last integer not null,
    letters integer not null,
    form text not null,
    file text not null,
    made_at bigint not null,
    primary key (survey, kind, part)
);

insert into survey_print (survey, kind, part, job, first, last, letters, form, file, made_at)
select survey, 'invitation', 1, job, 1, letters, letters, 'together', file, made_at
from survey_letter_file;

delete from survey_letter_file;

create table survey_reminder (
    survey bigint not null references survey_survey (id),
    kind text not null,
    due_on text,
    is_off boolean not null,
    told_on text,
    done_on text,
    primary key (survey, kind)
);

create table survey_list (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    name text not null,
    is_added boolean not null,
    at bigint not null
);

create index survey_list_survey on survey_list (survey);

create table survey_list_row (
    list bigint not null references survey_list (id),
    line integer not null,
    name text not null,
    street text not null,
    number bigint not null,
    addition text not null,
    postcode text not null,
    town text not null,
    email text not null,
    flaw text not null,
    is_double boolean not null,
    primary key (list, line)
);

alter table survey_letter_chunk add column last integer not null default 0;
