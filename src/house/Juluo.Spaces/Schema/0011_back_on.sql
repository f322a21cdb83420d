alter table spaces.resource
  add column broken_until date, -- the last day on which it is expected to be out of order; null: no day was said
  add constraint back_from_a_fault check (broken_until is null or broken is not null);
