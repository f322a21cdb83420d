-- The languages in which a community writes: its forms ask for texts in these. A community whose name or sentence is written twice goes on in both languages; any other has its first language, which
-- founding took from its time zone. Texts that were written in another language stay, and forms that show one have a field for it.
alter table postgres.community
  add column languages text[] not null default '{zh-Hant,en}' check (cardinality(languages) > 0 and languages <@ '{zh-Hant,en}');
update postgres.community set languages = array[language] where name_zh = name_en and sentence_zh = sentence_en;
alter table postgres.community add constraint a_first_language_is_one_of_them check (language = any (languages));
grant update (languages) on postgres.community to juluo_app;
