-- Folded once when written, not at every search: folding a thousand people's words took most of a search's time.

alter table people.person add column folded text not null generated always as (people.fold(name || ' ' || coalesce(latin_name, ''))) stored;
alter table people.trade add column folded text not null generated always as (people.fold(name_zh || ' ' || name_en)) stored;
alter table people.skill add column folded text not null generated always as (people.fold(name_zh || ' ' || name_en)) stored;
alter table people.want add column folded text not null generated always as (people.fold(text)) stored;
