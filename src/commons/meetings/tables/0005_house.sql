-- To which address of mail calendars answer invitations: a setting of the house, written at its start.
create table meetings_house (
    id integer primary key check (id = 1),
    answers_to text not null
);
