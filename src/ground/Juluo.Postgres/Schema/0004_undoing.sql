-- A record stays as it was written, but for an import that is undone: that is done by the owner's function alone, and only deletes.
create or replace function postgres.stays_as_written() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user <> 'juluo_app' and coalesce(current_setting('juluo.undoing', true), '') = 'on' then
    return old;
  end if;
  raise exception '% is a record: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'stays_as_written';
end $$;
