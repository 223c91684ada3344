-- Meetings that were cancelled because the cooperation ended: they come back when it goes on in time.
create table continuation_called_off (
    meeting bigint primary key,
    partnership bigint not null references partnership_partnership (id)
);
