-- What a survey whose outcome is shared adds to the mean of parks: one row a figure; the row without a name says
-- that it was looked at.
create table survey_mean_part (
    survey bigint not null references survey_survey (id),
    figure text not null,
    is_counted boolean not null,
    n bigint not null,
    amount bigint not null,
    primary key (survey, figure)
);

create index survey_mean_part_figure on survey_mean_part (figure);

-- The mean of parks as it stands until enough others came: whole numbers only, so that nothing rounds away.
create table survey_mean (
    audience text not null,
    figure text not null,
    parks integer not null,
    n bigint not null,
    amount bigint not null,
    largest bigint not null,
    next_largest bigint not null,
    primary key (audience, figure)
);

-- Which question about the respondent a section is split by. It stands once it is chosen.
create table survey_split (
    survey bigint not null references survey_survey (id),
    section text not null,
    question text not null,
    primary key (survey, section)
);

-- How far the answers are counted by that question.
create table survey_split_run (
    survey bigint not null references survey_survey (id),
    question text not null,
    read_to bigint not null,
    is_counted boolean not null,
    primary key (survey, question)
);

-- The counts of those who gave one answer to it; the group without a name gave none.
create table survey_split_count (
    survey bigint not null references survey_survey (id),
    question text not null,
    answer text not null,
    people bigint not null,
    tally text not null,
    primary key (survey, question, answer)
);

-- How many there are of each kind in the park, as far as it is known.
create table survey_population (
    survey bigint not null references survey_survey (id),
    question text not null,
    answer text not null,
    people bigint not null,
    primary key (survey, question, answer)
);
