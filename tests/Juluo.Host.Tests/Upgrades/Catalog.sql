-- What a database is, one line a thing, whatever the order in which its columns came: to hold two against each other. The owner's own rights are not said.
with ours as (
  select oid, nspname, nspacl, nspowner from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), relation as (
  select c.*, n.nspname || '.' || c.relname as called from pg_class c join ours n on n.oid = c.relnamespace
  where not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    and c.relname !~ '^interaction_\d{6}' -- partitions of months that had rows
)
select 'schema ' || nspname || coalesce((select string_agg(' ' || a, '' order by a::text) from unnest(nspacl) as a where a::text not like nspowner::regrole || '=%'), '') from ours
union all
select 'relation ' || called || ' ' || relkind::text || case when relrowsecurity then ' apart' else '' end || case when relforcerowsecurity then ' forced' else '' end
  || coalesce((select string_agg(' ' || a, '' order by a::text) from unnest(relacl) as a where a::text not like relowner::regrole || '=%'), '')
  || coalesce(' ' || reloptions::text, '') || coalesce(' ' || pg_get_partkeydef(oid), '') || coalesce(' ' || pg_get_expr(relpartbound, oid), '')
from relation where relkind in ('r', 'p', 'v', 'm', 'S')
union all
select 'column ' || called || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
  || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') || ' ' || a.attgenerated::text || a.attidentity::text || coalesce(' ' || a.attacl::text, '')
from relation join pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where relkind in ('r', 'p')
union all
select 'view ' || called || ' ' || pg_get_viewdef(oid) from relation where relkind in ('v', 'm')
union all
select 'constraint ' || called || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) from relation join pg_constraint k on k.conrelid = relation.oid
union all
select 'index ' || pg_get_indexdef(i.indexrelid) from relation join pg_index i on i.indrelid = relation.oid
union all
select 'policy ' || called || ' ' || p.polname || ' ' || p.polcmd::text || case when p.polpermissive then '' else ' restrictive' end || ' to '
  || array(select r::regrole::text from unnest(p.polroles) as r)::text || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
  || coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
from relation join pg_policy p on p.polrelid = relation.oid
union all
select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text from relation join pg_trigger t on t.tgrelid = relation.oid where not t.tgisinternal
union all
select 'function ' || pg_get_functiondef(p.oid)
  || coalesce((select string_agg(' ' || a, '' order by a::text) from unnest(p.proacl) as a where a::text not like p.proowner::regrole || '=%'), '')
from pg_proc p join ours n on n.oid = p.pronamespace
where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') and p.prokind in ('f', 'p')
order by 1
