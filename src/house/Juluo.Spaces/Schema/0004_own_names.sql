-- What is in use at a site has a name of its own in either language, whatever the width and case that it is typed in. Where several had one, the later are numbered on.
create function spaces.fold_name(text) returns text language sql immutable strict parallel safe
  return lower(normalize(btrim($1), nfkc));

alter table spaces.resource no force row level security; -- of every community
do $$
declare
  language text;
  again record;
  other text;
  number int;
  taken boolean;
begin
  foreach language in array array['name_zh', 'name_en'] loop
    for again in execute format(
      'select community_id, id, site_id, %1$I as name from (
         select r.*, row_number() over (partition by community_id, site_id, spaces.fold_name(%1$I) order by made_at, id) as nth
         from spaces.resource r where retired_at is null) d
       where nth > 1 order by community_id, made_at, id', language)
    loop
      number := 1;
      loop
        number := number + 1;
        other := left(btrim(again.name), 79 - length(number::text)) || ' ' || number;
        execute format(
          'select exists (select from spaces.resource r where r.community_id = $1 and r.site_id = $2 and r.retired_at is null
             and spaces.fold_name(r.%I) = spaces.fold_name($3))', language)
          into taken using again.community_id, again.site_id, other;
        exit when not taken;
      end loop;
      execute format('update spaces.resource set %I = $3, version = version + 1 where community_id = $1 and id = $2', language)
        using again.community_id, again.id, other;
    end loop;
  end loop;
end $$;
alter table spaces.resource force row level security;

create unique index one_space_of_a_name on spaces.resource (community_id, site_id, spaces.fold_name(name_zh)) where retired_at is null;
create unique index one_space_of_an_english_name on spaces.resource (community_id, site_id, spaces.fold_name(name_en))
  where retired_at is null;
