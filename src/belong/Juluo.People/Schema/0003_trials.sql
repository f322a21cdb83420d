-- A trial ends the day after its last one.
alter table people.membership_step drop constraint membership_step_kind_check;
alter table people.membership_step add constraint membership_step_kind_check check (kind in
  ('invited', 'asked', 'joined', 'trial_begun', 'trial_passed', 'trial_ended', 'paused', 'resumed', 'left', 'returned', 'role_given', 'role_taken'));
