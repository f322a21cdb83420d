-- Says what uses the rows of an import that stay, and keeps parts with what they are a part of.

-- Tables, with their schema, whose rows use this one; of rows that are used alone.
alter table delivery.import_row add column used_by text[];

-- The table, with its schema, of whose rows those of this one are parts; null: of none.
create function delivery.owner_of(relation regclass) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(split_part(encode(g.tgargs, 'escape'), '\000', 1), '') from pg_trigger g where g.tgrelid = relation and g.tgname = 'import_row'
$$;

-- Finds which rows of an import stay, and where asked holds all of them until the transaction ends. Columns that name a row by its id without a foreign key are passed: tables, columns, and the tables that they name.
create or replace function delivery.judge_import(import uuid, naming text[], columns text[], named text[], hold boolean) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
  set timezone = 'UTC' set datestyle = 'ISO' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = 1 as $$
declare
  here constant uuid := postgres.here();
  t record;
  f record;
  found_now bigint;
  found_in_all bigint;
  added text[];
  owner text;
  names_owner text;
begin
  update delivery.import_row set fate = null, used_by = null where community_id = here and import_id = import and fate is not null;
  for t in select relation, to_regclass(relation) as oid from delivery.import_row where community_id = here and import_id = import group by relation order by relation loop
    if t.oid is null then
      update delivery.import_row set fate = 'changed' where community_id = here and import_id = import and relation = t.relation;
      continue;
    end if;
    if hold then
      -- A row that another has in hand just now is used: waited for, each could wait for the other.
      execute format(
        'with held as materialized (
           select j.key from delivery.import_row j join %1$s t on %2$s where j.community_id = $1 and j.import_id = $2 and j.relation = $3 for update of t skip locked)
         update delivery.import_row j set fate = ''used'' where j.community_id = $1 and j.import_id = $2 and j.relation = $3
           and j.key not in (select key from held) and exists (select from %1$s t where %2$s)',
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
    added := array(select relation from delivery.import_row where community_id = here and import_id = import and was is null and (fate is null or fate = 'used') group by relation order by relation);
    -- What a row of the import is used by, all of it, unless that goes too, or is a part of the row.
    for f in
      select r.child::regclass as child, n.nspname || '.' || d.relname as child_name, r.parent, r.joined, delivery.owner_of(r.child) = r.parent as is_part,
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
        'update delivery.import_row j set fate = ''used'', used_by = array_append(j.used_by, $4) where j.community_id = $1 and j.import_id = $2 and j.relation = $3 and j.was is null
           and (j.fate is null or j.fate = ''used'' and $4 <> all(coalesce(j.used_by, ''{}''))) and exists (select from %s x where x.community_id = $1 and %s and not exists (
             select from delivery.import_row k where k.community_id = $1 and k.import_id = $2 and k.relation = $4 and k.key = (%s)::text and k.became is not null and (k.fate is null or k.fate = ''part'' and j.fate is not null and $5)))',
        f.child, f.joined, f.child_key) using here, import, f.parent, f.child_name, coalesce(f.is_part, false);
      get diagnostics found_now = row_count;
      found_in_all := found_in_all + found_now;
    end loop;
    -- A part stays where the import added what it is a part of, and that stays. A part that the import gave to a row that was there before is a row like any other.
    for t in select relation, to_regclass(relation) as oid from delivery.import_row where community_id = here and import_id = import and was is null and fate is null group by relation loop
      owner := delivery.owner_of(t.oid);
      continue when owner is null;
      select string_agg(format('p.became -> %L = j.became -> %L', pa.attname, ca.attname), ' and ') into names_owner
      from (
        select c.* from pg_constraint c join pg_index i on i.indrelid = c.conrelid and i.indisprimary
        where c.contype = 'f' and c.conrelid = t.oid and c.confrelid = to_regclass(owner)
        order by c.conkey = (i.indkey::int2[])[0:cardinality(c.conkey) - 1] desc, c.conname limit 1) c
      cross join unnest(c.conkey, c.confkey) as k (child, parent)
      join pg_attribute ca on ca.attrelid = c.conrelid and ca.attnum = k.child join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.parent;
      execute format(
        'update delivery.import_row j set fate = ''part'' where j.community_id = $1 and j.import_id = $2 and j.relation = $3 and j.was is null and j.fate is null
           and exists (select from delivery.import_row p where p.community_id = $1 and p.import_id = $2 and p.relation = $4 and p.was is null and p.fate <> ''gone'' and %s)',
        names_owner) using here, import, t.relation, owner;
      get diagnostics found_now = row_count;
      found_in_all := found_in_all + found_now;
    end loop;
    exit when found_in_all = 0;
  end loop;
end $$;

-- Takes back what judge_import left without a fate: the last first, and what a key still points to in the next round. Rows of a module that took them back itself are left to it.
create or replace function delivery.undo_import(import uuid, by_module text[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
  set timezone = 'UTC' set datestyle = 'ISO' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = 1 as $$
declare
  here constant uuid := postgres.here();
  j record;
  columns text;
  undone bigint;
  last_round boolean := false;
  round int := 0;
  holder text;
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
          get stacked diagnostics holder = table_name, columns = schema_name;
          update delivery.import_row r set fate = case when j.was is null then 'used' else 'taken' end, used_by = case when j.was is null and holder <> '' then array[columns || '.' || holder] end
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
