-- The pictures at the head of the pages of circles, kept as those of sites are: the last row is how it is now, and a row without a file says that there is none.
create table circles.circle_cover (
  community_id uuid not null,
  id           uuid not null,
  circle_id    uuid not null,
  at           timestamptz not null,
  file_key     text,
  small_key    text,
  words_zh     text check (length(words_zh) <= 200), -- what can be seen
  words_en     text check (length(words_en) <= 200),
  primary key (community_id, id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id),
  constraint a_cover_has_both_sizes check ((file_key is null) = (small_key is null)),
  constraint no_words_without_a_cover check (file_key is not null or (words_zh is null and words_en is null))
);
create index on circles.circle_cover (community_id, circle_id, id desc);
call postgres.keep_apart('circles.circle_cover');
