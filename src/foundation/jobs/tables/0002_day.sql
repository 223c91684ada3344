create table jobs_day (
    kind text primary key,
    day text not null
);
