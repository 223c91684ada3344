create table survey_questionnaire (
    digest text primary key,
    content text not null
);

create table survey_survey (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    audience text not null,
    state text not null,
    questionnaire text not null references survey_questionnaire (digest),
    closes_on text not null,
    opened_on text,
    closed_on text,
    invited integer not null,
    sent integer not null,
    tally text not null,
    unique (partnership, round, audience)
);

create table survey_invitation (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    place integer not null,
    address text not null,
    salt integer not null,
    code_hash text not null unique,
    is_used boolean not null
);

create index survey_invitation_survey on survey_invitation (survey, place);

create table survey_draft (
    invitation bigint primary key references survey_invitation (id),
    answers text not null
);

create table survey_response (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    answers text not null
);

create index survey_response_survey on survey_response (survey);

create table survey_text (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    question text not null,
    words text not null
);

create index survey_text_survey on survey_text (survey, question);

create table survey_contact (
    id bigint primary key,
    survey bigint not null references survey_survey (id),
    email text not null
);

create table survey_letter (
    survey bigint primary key references survey_survey (id),
    mayor text not null,
    reference text not null,
    sender text not null,
    telephone text not null,
    contact text not null,
    privacy_url text not null,
    results_on text,
    dated text
);

create table survey_letter_chunk (
    survey bigint not null references survey_survey (id),
    job bigint not null,
    place integer not null,
    letters integer not null,
    file text not null,
    primary key (job, place)
);

create table survey_letter_file (
    survey bigint primary key references survey_survey (id),
    job bigint not null,
    letters integer not null,
    file text not null,
    made_at bigint not null
);

create table survey_attempt (
    id bigint primary key,
    subject text not null,
    at bigint not null
);

create index survey_attempt_subject on survey_attempt (subject, at);
