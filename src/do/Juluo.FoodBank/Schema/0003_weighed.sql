-- Items that are weighed: their amounts are grams everywhere, and grams of the item is what a household gets at a time.
alter table foodbank.item drop constraint item_unit_check;
alter table foodbank.item
  add constraint item_unit_check check (unit in ('piece', 'bag', 'pack', 'can', 'bottle', 'box', 'carton', 'jar', 'bunch', 'weight')),
  add constraint weighed_in_steps check (unit <> 'weight' or grams is not null);

-- Amounts would mean something else: an item of which there was ever some stays weighed, or counted.
create function foodbank.weighed_or_counted() returns trigger language plpgsql as $$
begin
  if (old.unit = 'weight') <> (new.unit = 'weight')
    and exists (select from foodbank.lot l where l.community_id = new.community_id and l.item_id = new.id) then
    raise exception 'amounts of this item are kept' using errcode = 'integrity_constraint_violation', constraint = 'weighed_or_counted';
  end if;
  -- What is in parcels was measured out in the portion of before.
  if old.unit = 'weight' and new.grams <> old.grams
    and exists (select from foodbank.lot l where l.community_id = new.community_id and l.item_id = new.id and l.packed > 0) then
    raise exception 'portions of this item are packed' using errcode = 'integrity_constraint_violation', constraint = 'portion_is_packed';
  end if;
  return new;
end $$;
create trigger weighed_or_counted before update on foodbank.item for each row execute function foodbank.weighed_or_counted();
