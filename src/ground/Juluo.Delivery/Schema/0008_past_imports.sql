-- What imports did, so that they can be undone for a week. Modules name the tables that imports write by delivery.keep_imported; nothing is kept outside an import.

create table delivery.past_import (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  kind         text not null, -- as the audit log calls it
  file         text not null,
  permission   text not null,
  page         text not null check (page like '/%'),
  by_person    uuid,
  at           timestamptz not null,
  counts       jsonb not null default '[]', -- of each table: rows added, changed, removed
  undone_at    timestamptz,
  undone_by    uuid,
  stayed       int not null default 0,
  primary key (community_id, id)
);
create index past_import_latest on delivery.past_import (community_id, at desc);
call postgres.keep_apart('delivery.past_import');

-- One line for each row, however often the import wrote it: before its first writing and after its last.
create table delivery.import_row (
  community_id uuid not null,
  import_id    uuid not null,
  relation     text not null,
  key          text not null, -- a JSON object; as text, for an index is used under row-level security only by operators that are leakproof, and those of jsonb are not
  number       bigint not null generated always as identity,
  was          jsonb,
  became       jsonb,
  fate         text check (fate in ('gone', 'changed', 'used', 'taken', 'part')), -- why it is not undone; null: it can be
  primary key (community_id, import_id, relation, key),
  foreign key (community_id, import_id) references delivery.past_import (community_id, id) on delete cascade
);
call postgres.keep_apart('delivery.import_row');
-- The trigger alone writes them: undoing deletes, as the owner, the rows that they name.
revoke insert, update on delivery.import_row from juluo_app;

create function delivery.keep_import_row() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
  set timezone = 'UTC' set datestyle = 'ISO' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = 1 as $$
declare
  was constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - string_to_array(tg_argv[1], ',') end;
  became constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - string_to_array(tg_argv[1], ',') end;
begin
  insert into delivery.import_row (community_id, import_id, relation, key, was, became)
  select (coalesce(was, became) ->> 'community_id')::uuid, current_setting('juluo.import')::uuid, tg_table_schema || '.' || tg_table_name,
    (select jsonb_object_agg(c.name, coalesce(was, became) -> c.name)::text from unnest(tg_argv) with ordinality as c (name, place) where c.place > 2), was, became
  on conflict (community_id, import_id, relation, key) do update set became = excluded.became;
  return null;
end $$;

-- Keeps what imports do in a table. Rows that are a part of a row of another table go with it, and stay with it. Derived columns do not count, and are emptied to be derived again.
create procedure delivery.keep_imported(relation regclass, part_of regclass default null, derived text[] default '{}') language plpgsql as $$
begin
  execute format(
    'create trigger import_row after insert or update or delete on %s for each row when (coalesce(current_setting(''juluo.import'', true), '''') <> '''') execute function delivery.keep_import_row(%L, %L, %s)',
    relation, coalesce(part_of::text, ''), array_to_string(derived, ','),
    (select string_agg(quote_literal(a.attname), ', ' order by k.place)
     from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
     where i.indrelid = relation and i.indisprimary));
end $$;

-- Whether a row is still as an import left it: columns that came or went since do not count.
create function delivery.still_so(now jsonb, became jsonb) returns boolean language sql immutable parallel safe as $$
  select now = became or not exists (select from jsonb_each(became) e where now ? e.key and now -> e.key is distinct from e.value)
$$;

-- Finds which rows of an import stay, and where asked holds all of them until the transaction ends. Columns that name a row by its id without a foreign key are passed: tables, columns, and the tables that they name.
create function delivery.judge_import(import uuid, naming text[], columns text[], named text[], hold boolean) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
  set timezone = 'UTC' set datestyle = 'ISO' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = 1 as $$
declare
  here constant uuid := postgres.here();
  t record;
  f record;
  found_now bigint;
  found_in_all bigint;
  added text[];
  owner text;
begin
  update delivery.import_row set fate = null where community_id = here and import_id = import and fate is not null;
  for t in select relation, to_regclass(relation) as oid from delivery.import_row where community_id = here and import_id = import group by relation order by relation loop
    if t.oid is null then
      update delivery.import_row set fate = 'changed' where community_id = here and import_id = import and relation = t.relation;
      continue;
    end if;
    if hold then
      execute format(
      'select count(*) from (select from delivery.import_row j join %s t on %s where j.community_id = $1 and j.import_id = $2 and j.relation = $3 for update of t) held',
      t.oid, delivery.import_key(t.oid, 't', 'j.key::jsonb')) using here, import, t.relation;
    end if;
    execute format(
      'update delivery.import_row j set fate = %1$s where j.community_id = $1 and j.import_id = $2 and j.relation = $3 and %1$s is not null',
      format(
        '(select case when j.became is null then case when t.community_id is not null then ''taken'' end when t.community_id is null then ''gone''
           when not delivery.still_so(to_jsonb(t), j.became) then ''changed'' end from (values (1)) one left join %s t on %s)',
        t.oid, delivery.import_key(t.oid, 't', 'j.key::jsonb'))) using here, import, t.relation;
  end loop;

  -- A list that a later one replaced does not come back beside it.
  update delivery.import_row j set fate = 'taken' where j.community_id = here and j.import_id = import and j.became is null and j.fate is null
    and exists (select from delivery.past_import p join delivery.past_import later on later.community_id = p.community_id and later.kind = p.kind and later.page = p.page
      and (later.at, later.id) > (p.at, p.id) and later.undone_at is null where p.community_id = here and p.id = import);

  loop
    found_in_all := 0;
    -- Found once: the planner would look through all rows for each foreign key of the database.
    added := array(select relation from delivery.import_row where community_id = here and import_id = import and was is null and fate is null group by relation order by relation);
    -- What a row of the import is used by, unless that goes too.
    for f in
      select r.child::regclass as child, n.nspname || '.' || d.relname as child_name, r.parent, r.joined,
        (select 'jsonb_build_object(' || string_agg(format('%L, x.%I', a.attname, a.attname), ', ') || ')'
         from pg_index i cross join unnest(i.indkey) as k (number) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
         where i.indrelid = r.child and i.indisprimary) as child_key
      from (
        select c.conrelid as child, p.relation as parent,
          (select string_agg(format('x.%I = (j.became ->> %L)::%s', ca.attname, pa.attname, format_type(ca.atttypid, ca.atttypmod)), ' and ')
           from unnest(c.conkey, c.confkey) as k (child, parent)
           join pg_attribute ca on ca.attrelid = c.conrelid and ca.attnum = k.child join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.parent) as joined
        from unnest(added) as p (relation)
        join pg_constraint c on c.contype = 'f' and c.confrelid = to_regclass(p.relation)
        union all
        select a.attrelid, p.relation, format(case a.atttypid when 'uuid[]'::regtype then '(j.became ->> ''id'')::uuid = any(x.%I)' else 'x.%I = (j.became ->> ''id'')::uuid' end, s.name)
        from unnest(added) as p (relation)
        join unnest(naming, columns, named) as s (child, name, parent) on s.parent = p.relation
        join pg_attribute a on a.attrelid = to_regclass(s.child) and a.attname = s.name and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)) r
      join pg_class d on d.oid = r.child join pg_namespace n on n.oid = d.relnamespace
      where not exists (select from pg_inherits h where h.inhrelid = r.child)
    loop
      execute format(
        'update delivery.import_row j set fate = ''used'' where j.community_id = $1 and j.import_id = $2 and j.relation = $3 and j.was is null and j.fate is null
           and exists (select from %s x where x.community_id = $1 and %s and not exists (
             select from delivery.import_row k where k.community_id = $1 and k.import_id = $2 and k.relation = $4 and k.key = (%s)::text and k.became is not null and k.fate is null))',
        f.child, f.joined, f.child_key) using here, import, f.parent, f.child_name;
      get diagnostics found_now = row_count;
      found_in_all := found_in_all + found_now;
    end loop;
    -- A part stays where what it is a part of stays, or was not added by the import.
    for t in select relation, to_regclass(relation) as oid from delivery.import_row where community_id = here and import_id = import and was is null and fate is null group by relation loop
      select split_part(encode(g.tgargs, 'escape'), '\000', 1) into owner from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'import_row';
      continue when coalesce(owner, '') = '';
      execute format(
        'update delivery.import_row j set fate = ''part'' where j.community_id = $1 and j.import_id = $2 and j.relation = $3 and j.was is null and j.fate is null
           and not exists (select from delivery.import_row p where p.community_id = $1 and p.import_id = $2 and p.relation = $4 and p.was is null and (p.fate is null or p.fate = ''gone'') and %s) and %s',
        (select string_agg(format('p.became -> %L = j.became -> %L', pa.attname, ca.attname), ' and ')
         from (select * from pg_constraint where contype = 'f' and conrelid = t.oid and confrelid = to_regclass(owner) order by conname limit 1) c
         cross join unnest(c.conkey, c.confkey) as k (child, parent)
         join pg_attribute ca on ca.attrelid = c.conrelid and ca.attnum = k.child join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.parent),
        (select string_agg(format('j.became -> %L <> ''null''', ca.attname), ' and ')
         from (select * from pg_constraint where contype = 'f' and conrelid = t.oid and confrelid = to_regclass(owner) order by conname limit 1) c
         cross join unnest(c.conkey) as k (child) join pg_attribute ca on ca.attrelid = c.conrelid and ca.attnum = k.child))
        using here, import, t.relation, owner;
      get diagnostics found_now = row_count;
      found_in_all := found_in_all + found_now;
    end loop;
    exit when found_in_all = 0;
  end loop;
end $$;

-- The condition under which a row of a table is the one that a key names.
create function delivery.import_key(relation regclass, row_name text, key_name text) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select string_agg(format('%s.%I = ((%s) ->> %L)::%s', row_name, a.attname, key_name, a.attname, format_type(a.atttypid, a.atttypmod)), ' and ')
  from pg_index i cross join unnest(i.indkey) as k (number) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
  where i.indrelid = relation and i.indisprimary
$$;

-- Takes back what judge_import left without a fate: the last first, and what a key still points to in the next round. Rows of a module that took them back itself are left to it.
create function delivery.undo_import(import uuid, by_module text[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
  set timezone = 'UTC' set datestyle = 'ISO' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = 1 as $$
declare
  here constant uuid := postgres.here();
  j record;
  columns text;
  undone bigint;
  last_round boolean := false;
  round int := 0;
begin
  perform set_config('juluo.undoing', 'on', true);
  delete from delivery.import_row where community_id = here and import_id = import and (fate = 'gone' or (fate is null and was is null and relation = any(by_module)));
  loop
    undone := 0;
    round := round + 1;
    -- First what was changed or removed: a row that the import gave to another does not go with that.
    for j in
      select * from delivery.import_row where community_id = here and import_id = import and fate is null and (round > 1 or was is not null) order by number desc
    loop
      begin
        if j.was is null then
          execute format('delete from %s t where %s', j.relation::regclass, delivery.import_key(j.relation::regclass, 't', '$1')) using j.key::jsonb;
        else
          select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
          where a.attrelid = j.relation::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and j.was ? a.attname
            and (j.became is null or j.was -> a.attname is distinct from j.became -> a.attname);
          if j.became is null then
            execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)', j.relation::regclass, columns) using j.was;
          else
            if columns is not null then
              execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $2)) where %3$s', j.relation::regclass, columns,
                delivery.import_key(j.relation::regclass, 't', '$1')) using j.key::jsonb, j.was;
            end if;
            select string_agg(quote_ident(d.name) || ' = default', ', ') into columns from pg_trigger g
            cross join unnest(string_to_array(split_part(encode(g.tgargs, 'escape'), '\000', 2), ',')) as d (name)
            where g.tgrelid = j.relation::regclass and g.tgname = 'import_row' and d.name <> '';
            if columns is not null then
              execute format('update %s t set %s where %s', j.relation::regclass, columns, delivery.import_key(j.relation::regclass, 't', '$1')) using j.key::jsonb;
            end if;
          end if;
        end if;
        delete from delivery.import_row r where r.community_id = here and r.import_id = import and r.relation = j.relation and r.key = j.key;
        undone := undone + 1;
      exception when integrity_constraint_violation then
        if last_round then
          update delivery.import_row r set fate = case when j.was is null then 'used' else 'taken' end
          where r.community_id = here and r.import_id = import and r.relation = j.relation and r.key = j.key;
        end if;
      end;
    end loop;
    if round = 1 then
      -- What was added goes table by table; where a key still points to a row, the rows of that table go one by one below.
      for j in
        select relation from delivery.import_row where community_id = here and import_id = import and fate is null and was is null group by relation order by min(number) desc
      loop
        begin
          execute format(
            'delete from %s t using delivery.import_row r where r.community_id = $1 and r.import_id = $2 and r.relation = $3 and r.fate is null and r.was is null and %s',
            j.relation::regclass, delivery.import_key(j.relation::regclass, 't', 'r.key::jsonb')) using here, import, j.relation;
          delete from delivery.import_row r where r.community_id = here and r.import_id = import and r.relation = j.relation and r.fate is null and r.was is null;
        exception when integrity_constraint_violation then null;
        end;
      end loop;
      continue;
    end if;
    exit when last_round;
    last_round := undone = 0;
  end loop;
  set constraints all immediate;
  perform set_config('juluo.undoing', '', true);
end $$;

-- Tells the planner what an import has written, unless others are looking at the same table.
create function delivery.analyze_import(import uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '1s' as $$
declare
  here constant uuid := postgres.here();
  t regclass;
begin
  for t in
    select to_regclass(relation) from delivery.import_row where community_id = here and import_id = import and to_regclass(relation) is not null group by relation
    union all select 'delivery.import_row'::regclass
  loop
    begin
      execute format('analyze %s', t);
    exception when lock_not_available then null;
    end;
  end loop;
end $$;

-- What cannot be undone any more is not kept: it is too old, or what was added or changed is gone.
create function delivery.purge_import_rows(before timestamptz) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here constant uuid := postgres.here();
  t record;
begin
  delete from delivery.import_row r using delivery.past_import p
  where r.community_id = here and p.community_id = here and p.id = r.import_id and (p.at <= before or p.undone_at is not null and r.fate is null);
  for t in
    select relation, to_regclass(relation) as oid from delivery.import_row where community_id = here and to_regclass(relation) is not null group by relation
  loop
    execute format(
      'delete from delivery.import_row j where j.community_id = $1 and j.relation = $2 and j.became is not null and not exists (select from %s t where %s)',
      t.oid, delivery.import_key(t.oid, 't', 'j.key::jsonb')) using here, t.relation;
  end loop;
end $$;

revoke all on function delivery.judge_import(uuid, text[], text[], text[], boolean), delivery.undo_import(uuid, text[]), delivery.analyze_import(uuid), delivery.purge_import_rows(timestamptz)
  from public;
grant execute on function delivery.judge_import(uuid, text[], text[], text[], boolean), delivery.undo_import(uuid, text[]), delivery.analyze_import(uuid),
  delivery.purge_import_rows(timestamptz) to juluo_app;
