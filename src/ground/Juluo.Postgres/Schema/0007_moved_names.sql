-- Names of the program (permissions, events, facts, jobs, notifications, actions, sentences) are stored in many columns. Each module lists its own here, and a name
-- that changes is changed in all of them by one call: "call postgres.move_names('tables', 'meals')" makes tables.join meals.join. Both work in whatever order files are applied.
create table postgres.name_column (
  relation  regclass not null,
  field     name not null,
  quoted_in name, -- a column of JSON in which the same name is quoted
  primary key (relation, field)
);

create table postgres.moved_name (
  was    text primary key,
  now    text not null check (now <> was),
  number int not null generated always as identity
);

-- The name itself, and all below it.
create function postgres.moved_name(name text, was text, now text) returns text language sql immutable parallel safe as $$
  select case when name = was then now when starts_with(name, was || '.') then now || substr(name, length(was) + 1) else name end
$$;

create procedure postgres.move_names_in(column_of postgres.name_column, was text, now text) language plpgsql as $$
declare
  many constant boolean := (select atttypid = 'text[]'::regtype from pg_attribute where attrelid = column_of.relation and attname = column_of.field);
  forced constant boolean := (select relforcerowsecurity from pg_class where oid = column_of.relation);
  moved constant text := format(
    case when many then 'array(select postgres.moved_name(n, %2$L, %3$L) from unnest(%1$I) with ordinality as u (n, i) order by i)' else 'postgres.moved_name(%1$I, %2$L, %3$L)' end,
    column_of.field, was, now);
begin
  if forced then
    execute format('alter table %s no force row level security', column_of.relation); -- in every community
  end if;
  execute format('update %1$s set %2$I = %3$s%4$s where %2$I <> %3$s', column_of.relation, column_of.field, moved,
    case when column_of.quoted_in is not null then format(', %1$I = replace(%1$I, to_json(%2$I)::text, to_json(%3$s)::text)', column_of.quoted_in, column_of.field, moved) end);
  if forced then
    execute format('alter table %s force row level security', column_of.relation);
  end if;
end $$;

create procedure postgres.list_names(relation regclass, field name, quoted_in name default null) language plpgsql as $$
declare
  listed postgres.name_column;
  m record;
begin
  insert into postgres.name_column values (relation, field, quoted_in) returning * into listed;
  for m in select was, now from postgres.moved_name order by number loop
    call postgres.move_names_in(listed, m.was, m.now);
  end loop;
end $$;

create procedure postgres.move_names(was text, now text) language plpgsql as $$
declare
  listed postgres.name_column;
begin
  insert into postgres.moved_name (was, now) values (was, now);
  for listed in select * from postgres.name_column loop
    call postgres.move_names_in(listed, was, now);
  end loop;
end $$;

call postgres.list_names('postgres.audit', 'action');
call postgres.list_names('postgres.look', 'what');
