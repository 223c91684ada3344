-- The address at which everybody reads the edition for everybody; none until a group wants one.
create table survey_public_report (
    survey bigint primary key references survey_survey (id),
    token text not null unique
);
