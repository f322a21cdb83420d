-- By what an entry is found, read out of its text by the program when it is written (HelpTraits): lists are made of it without reading entries whole. Null: it was written without, and is read at the next list.

alter table helpdirectory.entry
  add column words     text,           -- folded; the names stand before the first line end
  add column concepts  text[],         -- what they speak of, whatever words they use
  add column kinds     text[],
  add column languages text[],
  add column days      int[],          -- of the usual week, Monday is 1: on which hours begin
  add column week      int4multirange, -- the minutes of the usual week at which it is open, from Monday's first
  add column irregular boolean;        -- has hours that are not those of each week

create index entry_not_read on helpdirectory.entry (community_id) where words is null;
create index entry_by_name on helpdirectory.entry (community_id, name collate "C", id) where status in ('active', 'temporarily closed');
create index entry_of_organisation on helpdirectory.entry (community_id, organisation_id) where organisation_id is not null;
create index organisation_by_name on helpdirectory.organisation (community_id, lower(name));
create index place_by_name on helpdirectory.place (community_id, lower(name));
