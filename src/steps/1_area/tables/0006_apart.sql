-- Parks that were joined into one boundary and go on as sub-areas: [{"name", "shape"}], or empty.
alter table area_draft add column apart text not null default '';
