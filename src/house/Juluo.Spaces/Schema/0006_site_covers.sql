-- The pictures at the head of the pages of sites, in the order in which they were put up; the last row is how it is now, and a row without a file says that there is none. So a change can
-- be taken back for a day; a job then lets go of what stands no more.
create table spaces.site_cover (
  community_id uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  at           timestamptz not null,
  file_key     text,
  small_key    text,
  words_zh     text check (length(words_zh) <= 200), -- what can be seen
  words_en     text check (length(words_en) <= 200),
  primary key (community_id, id),
  foreign key (community_id, site_id) references web.site (community_id, id),
  constraint a_cover_has_both_sizes check ((file_key is null) = (small_key is null)),
  constraint no_words_without_a_cover check (file_key is not null or (words_zh is null and words_en is null))
);
create index on spaces.site_cover (community_id, site_id, id desc);
call postgres.keep_apart('spaces.site_cover');
