-- A mail may carry what a calendar program takes of it: an iCalendar object, and the method that it names (RFC 6047).
alter table kernel.mail
  add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  add column calendar        text check (length(calendar) <= 100000),
  add check ((calendar_method is null) = (calendar is null));
