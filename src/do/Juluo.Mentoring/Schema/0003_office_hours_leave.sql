-- Office hours are a module of their own (officehours/0001). Its tables go as they are, with rows, constraints, indexes and policies; the function of the trigger is the new module's.
drop trigger offered on mentoring.appointment;
create trigger offered before insert on mentoring.appointment for each row execute function officehours.slot_is_offered();
drop function mentoring.slot_is_offered();
alter table mentoring.office_hours set schema officehours;
alter table mentoring.office_slot set schema officehours;
alter table mentoring.appointment set schema officehours;
alter table mentoring.referral set schema officehours;
