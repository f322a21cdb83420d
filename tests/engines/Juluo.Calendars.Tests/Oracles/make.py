#!/usr/bin/python3
"""What python3-icalendar and python3-vobject (Debian) read in the calendars beside this file.

    JULUO_UPDATE=1 dotnet test tests/engines/Juluo.Calendars.Tests --filter We_write_what_the_others_read
    tests/engines/Juluo.Calendars.Tests/Oracles/make.py

Both reckon with the zones that stand in the file: vobject by dateutil, icalendar by its own to_tz. Repetitions are dateutil's."""
import datetime
import pathlib

import icalendar
import vobject

here = pathlib.Path(__file__).parent
utc = datetime.timezone.utc
head = "calendar\tuid\tstart\tend\tsummary\tsequence\treplaces\n"


def shown(at):
    return at.astimezone(utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def in_zone_of_file(calendar, prop):
    """The library takes zones that it knows by name from its own tables; here those of the file are to be proved."""
    zones = {str(z["TZID"]): z.to_tz() for z in calendar.walk("VTIMEZONE")}
    name = prop.params.get("TZID")
    return zones[name].localize(prop.dt.replace(tzinfo=None)) if name else prop.dt


with (here / "icalendar.tsv").open("w") as ours, (here / "vobject.tsv").open("w") as theirs, (here / "repeats.tsv").open("w") as repeats:
    for table in (ours, theirs, repeats):
        table.write(head)
    for file in sorted(here.glob("*.ics")):
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        for event in calendar.walk("VEVENT"):
            assert not event.errors, event.errors
            start, end = (in_zone_of_file(calendar, event[name]) for name in ("DTSTART", "DTEND"))
            replaces = shown(in_zone_of_file(calendar, event["RECURRENCE-ID"])) if "RECURRENCE-ID" in event else ""
            ours.write(f"{file.stem}\t{event['UID']}\t{shown(start)}\t{shown(end)}\t{event['SUMMARY']}\t{event['SEQUENCE']}\t{replaces}\n")

        whole = vobject.readOne(file.read_bytes().decode())
        whole.validate(raiseException=True)
        for event in getattr(whole, "vevent_list", []):
            replaces = shown(event.recurrence_id.value) if hasattr(event, "recurrence_id") else ""
            row = f"{event.summary.value}\t{event.sequence.value}\t{replaces}\n"
            theirs.write(f"{file.stem}\t{event.uid.value}\t{shown(event.dtstart.value)}\t{shown(event.dtend.value)}\t{row}")
        # A repeated event without those that another takes the place of.
        replaced = {(e.uid.value, e.recurrence_id.value) for e in getattr(whole, "vevent_list", []) if hasattr(e, "recurrence_id")}
        repeated = {e.uid.value for e in getattr(whole, "vevent_list", []) if e.rruleset}
        for event in getattr(whole, "vevent_list", []):
            if event.uid.value not in repeated:
                continue
            length = event.dtend.value - event.dtstart.value
            for at in event.rruleset or [event.dtstart.value]:
                if not event.rruleset or (event.uid.value, at) not in replaced:
                    repeats.write(f"{file.stem}\t{event.uid.value}\t{shown(at)}\t{shown(at + length)}\t\t0\t\n")


def periods(calendar):
    """Of each VFREEBUSY the kind, the beginning and the end of every period, as icalendar reads it."""
    for one in calendar.walk("VFREEBUSY"):
        assert not one.errors, one.errors
        said = one.get("FREEBUSY", [])
        for period in said if isinstance(said, list) else [said]:
            yield one["UID"], period.params["FBTYPE"], period.start, period.end


def vperiods(whole):
    """The same by vobject; a period that ends by a length it gives as that."""
    for one in getattr(whole, "vfreebusy_list", []):
        for said in one.contents.get("freebusy", []):
            for start, end in said.value:
                yield one.uid.value, said.fbtype_param, start, end if isinstance(end, datetime.datetime) else start + end


with (here / "freebusy.tsv").open("w") as table:
    table.write("program\tcalendar\tuid\tkind\tstart\tend\n")
    for file in sorted(here.glob("*.ics")):
        both = ("icalendar", periods(icalendar.Calendar.from_ical(file.read_bytes()))), ("vobject", vperiods(vobject.readOne(file.read_bytes().decode())))
        for program, read in both:
            for uid, kind, start, end in read:
                table.write(f"{program}\t{file.stem}\t{uid}\t{kind}\t{shown(start)}\t{shown(end)}\n")
