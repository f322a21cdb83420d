-- A step's title in both languages, of which one is enough. What was written before goes where its signs say it belongs.
alter table casework.step add column title_zh text check (length(title_zh) between 1 and 160);
alter table casework.step add column title_en text check (length(title_en) between 1 and 160);
update casework.step set title_zh = title where title ~ '[㐀-鿿]';
update casework.step set title_en = title where title_zh is null;
alter table casework.step drop column title;
alter table casework.step add constraint step_titled_in_a_language check (coalesce(title_zh, title_en) is not null);
