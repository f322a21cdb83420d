-- Pictures of the community itself; what photos and covers of other things are is with the modules that have them.

create schema pictures;
grant usage on schema pictures to juluo_app;

-- The cover and the logo of the community, in the order in which they were put up; the last row is how it is now, and a row without a file says that there is none. So a change can be
-- taken back for a day; a job then lets go of what stands no more. Covers of other things name what they are of: here it is the community itself.
create table pictures.community_cover (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  of_community uuid not null check (of_community = community_id),
  at           timestamptz not null,
  file_key     text,
  small_key    text,
  words_zh     text check (length(words_zh) <= 200), -- what can be seen
  words_en     text check (length(words_en) <= 200),
  primary key (community_id, id),
  constraint a_cover_has_both_sizes check ((file_key is null) = (small_key is null)),
  constraint no_words_without_a_cover check (file_key is not null or (words_zh is null and words_en is null))
);
create index on pictures.community_cover (community_id, of_community, id desc);
call postgres.keep_apart('pictures.community_cover');

create table pictures.community_logo (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  of_community uuid not null check (of_community = community_id),
  at           timestamptz not null,
  file_key     text,
  small_key    text,
  words_zh     text check (words_zh is null), -- it stands beside the name, which says it
  words_en     text check (words_en is null),
  primary key (community_id, id),
  constraint a_logo_has_both_sizes check ((file_key is null) = (small_key is null))
);
create index on pictures.community_logo (community_id, of_community, id desc);
call postgres.keep_apart('pictures.community_logo');
