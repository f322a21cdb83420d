-- Events to which people come with a ticket.

alter table events.event add ticketed boolean not null default false;
