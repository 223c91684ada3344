-- What this house counts besides the standard list. It is never removed: figures keep its name.
create table inventory_phenomenon (
    id text primary key,
    dutch text not null,
    english text not null,
    theme text not null,
    unit text not null,
    is_offered boolean not null,
    at bigint not null
);
