-- Whose calendar has which meeting: who leaves the group is taken off it, who comes is put on it. His calendar
-- is ahead when it was told something that the others were not.
create table meetings_invited (
    meeting bigint not null references meetings_meeting (id),
    person bigint not null references accounts_person (id),
    partnership bigint not null references partnership_partnership (id),
    ahead integer not null,
    is_in boolean not null,
    invited_by bigint references accounts_person (id),
    primary key (meeting, person)
);

insert into meetings_invited (meeting, person, partnership, ahead, is_in)
select distinct m.id, b.person, m.partnership, 0, true
from meetings_meeting m
join partnership_member b on b.partnership = m.partnership
where b.until is null
  and m.state = 'planned'
  and m.invited_at is not null;

-- Another time that somebody's calendar proposed, until the chair takes it or leaves it.
create table meetings_counter (
    meeting bigint not null references meetings_meeting (id),
    person bigint not null references accounts_person (id),
    partnership bigint not null references partnership_partnership (id),
    date text not null,
    from_time text not null,
    until_time text not null,
    words text not null,
    proposed_at bigint not null,
    primary key (meeting, person)
);
