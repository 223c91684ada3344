create table survey_report_chapter (
    survey bigint not null references survey_survey (id),
    chapter text not null,
    introduction text not null,
    remark text not null,
    conclusion text not null,
    figures text not null,
    is_public boolean not null,
    primary key (survey, chapter)
);

create table survey_publication (
    survey bigint not null references survey_survey (id),
    kind text not null,
    title text not null,
    body text not null,
    figures text not null,
    primary key (survey, kind)
);
