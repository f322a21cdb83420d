-- What a group calls itself in English, where that is another name: who looks for it may have no Chinese keyboard.
alter table alliances.alliance_group add column name_en text check (length(name_en) between 1 and 120);

-- Names that differ in a mark are two (people/0005).
drop index alliances.one_group_of_a_name;
create unique index one_group_of_a_name on alliances.alliance_group (community_id, alliance_id, people.same(name));
