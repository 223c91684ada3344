create table survey_version (
    survey bigint not null references survey_survey (id),
    number integer not null,
    questionnaire text not null references survey_questionnaire (digest),
    deed text not null,
    about text not null,
    person bigint references accounts_person (id),
    at bigint not null,
    primary key (survey, number)
);

create index survey_version_questionnaire on survey_version (questionnaire);

create index survey_survey_questionnaire on survey_survey (questionnaire);

create table survey_library (
    id bigint primary key,
    organisation bigint references accounts_organisation (id),
    partnership bigint not null references partnership_partnership (id),
    question text not null,
    person bigint references accounts_person (id),
    at bigint not null
);

create index survey_library_organisation on survey_library (organisation);

create index survey_library_partnership on survey_library (partnership);
