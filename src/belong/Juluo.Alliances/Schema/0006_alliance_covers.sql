-- The pictures under which the people of a community see its alliances. Each community has its own, kept as those of sites are: the last row is how it is now, and a row without a file says that
-- there is none.
create table alliances.alliance_cover (
  community_id uuid not null,
  id           uuid not null,
  alliance_id  uuid not null,
  at           timestamptz not null,
  file_key     text,
  small_key    text,
  words_zh     text check (length(words_zh) <= 200), -- what can be seen
  words_en     text check (length(words_en) <= 200),
  primary key (community_id, id),
  foreign key (community_id, alliance_id) references alliances.alliance_member (community_id, alliance_id),
  constraint a_cover_has_both_sizes check ((file_key is null) = (small_key is null)),
  constraint no_words_without_a_cover check (file_key is not null or (words_zh is null and words_en is null))
);
create index on alliances.alliance_cover (community_id, alliance_id, id desc);
call postgres.keep_apart('alliances.alliance_cover');
