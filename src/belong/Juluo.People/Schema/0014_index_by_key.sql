-- A plan that is made while the tables are small reads them whole for each person, and is kept: when ten thousand people come in on that connection, it reads them ten thousand times. By keys it is never that slow.
alter function people.index_people(uuid, uuid[]) set enable_seqscan = off;
