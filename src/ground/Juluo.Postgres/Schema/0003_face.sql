-- Beside the five colours one of the community's own; whether it can be read the program counts, before it is written here.
alter table postgres.community
  drop constraint community_accent_check,
  add constraint an_accent_is_one_of_five_or_a_colour check (accent in ('pine', 'lake', 'plum', 'brick', 'moss') or accent ~ '^#[0-9a-f]{6}$');

-- What stands on the public page and on every other: where its pictures are served. Who keeps the files, and what stood before, writes it.
alter table postgres.community
  add column cover_path       text check (cover_path ~ '^/[a-z]' and length(cover_path) <= 300),
  add column cover_small_path text check (cover_small_path ~ '^/[a-z]' and length(cover_small_path) <= 300),
  add column cover_words_zh   text check (length(cover_words_zh) <= 200), -- what can be seen
  add column cover_words_en   text check (length(cover_words_en) <= 200),
  add column logo_path        text check (logo_path ~ '^/[a-z]' and length(logo_path) <= 300),
  add column logo_small_path  text check (logo_small_path ~ '^/[a-z]' and length(logo_small_path) <= 300),
  add constraint a_cover_has_both_sizes check ((cover_path is null) = (cover_small_path is null)),
  add constraint a_logo_has_both_sizes check ((logo_path is null) = (logo_small_path is null)),
  add constraint no_words_without_a_cover check (cover_path is not null or (cover_words_zh is null and cover_words_en is null));
grant update (cover_path, cover_small_path, cover_words_zh, cover_words_en, logo_path, logo_small_path) on postgres.community to juluo_app;
