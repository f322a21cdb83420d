-- What a person needs or offers may be said a second time, for people who read another language; both are looked through.
alter table people.want
  add column translation text check (length(translation) between 1 and 200),
  drop column folded;
alter table people.want
  add column folded text not null generated always as (people.fold(text || coalesce(' ' || translation, ''))) stored;
