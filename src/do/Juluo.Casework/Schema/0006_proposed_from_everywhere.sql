-- Where two people decide, a case that waits for documents or is with the authority is proposed like any other.
create or replace function casework.case_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not (old.state || '>' || new.state = any (array[
      'begun>received',
      'received>in_review', 'received>needs_documents', 'received>withdrawn',
      'in_review>received', 'in_review>needs_documents', 'in_review>with_authority', 'in_review>proposed', 'in_review>granted', 'in_review>refused', 'in_review>withdrawn',
      'needs_documents>in_review', 'needs_documents>proposed', 'needs_documents>refused', 'needs_documents>withdrawn',
      'with_authority>in_review', 'with_authority>needs_documents', 'with_authority>proposed', 'with_authority>granted', 'with_authority>refused', 'with_authority>withdrawn',
      'proposed>in_review', 'proposed>granted', 'proposed>refused', 'proposed>withdrawn',
      'granted>closed', 'granted>in_review', 'refused>closed', 'refused>in_review', 'withdrawn>closed', 'withdrawn>in_review'])) then
    raise exception 'a case does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation', constraint = 'case_moves';
  end if;
  if old.four_eyes and new.state in ('granted', 'refused') and old.state <> new.state and old.state <> 'proposed' then
    raise exception 'a second person confirms the decision' using errcode = 'integrity_constraint_violation', constraint = 'case_needs_two';
  end if;
  return new;
end $$;
