#!/usr/bin/python3
"""What python3-dateutil (Debian) makes of calendars that others write (outside/*.ics) and of rules of repetition.

    tests/engines/Juluo.Calendars.Tests/Oracles/make_outside.py

outside.csv: each time of each event from 2026 until 2028, by the zone that stands in the file (dateutil.tz.tzical).
rules.csv: the first ten days of a rule, those of RFC 5545 and made-up ones (rrulestr)."""
import csv
import datetime
import io
import itertools
import pathlib
import random
import re

import icalendar
from dateutil import rrule, tz

here = pathlib.Path(__file__).parent
utc = datetime.timezone.utc
first, last = datetime.datetime(2026, 1, 1, tzinfo=utc), datetime.datetime(2028, 1, 1, tzinfo=utc)


def shown(at):
    return at.astimezone(utc).strftime("%Y-%m-%dT%H:%M:%SZ")


with (here / "outside.csv").open("w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["calendar", "uid", "start", "end"])
    for path in sorted((here / "outside").glob("*.ics")):
        # dateutil wants the day and the time of 1601 within what Python counts by stamps.
        text = path.read_text().replace("DTSTART:1601", "DTSTART:1971")
        zones = tz.tzical(io.StringIO(text))
        without = re.sub("BEGIN:VTIMEZONE.*END:VTIMEZONE\\s*", "", text, flags=re.DOTALL)
        for event in icalendar.Calendar.from_ical(without).walk("VEVENT"):
            zone = zones.get(event["DTSTART"].params["TZID"])
            start, end = (event[name].dt.replace(tzinfo=None) for name in ("DTSTART", "DTEND"))
            starts = [start]
            if "RRULE" in event:
                starts = rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start).between(
                    first.replace(tzinfo=None), last.replace(tzinfo=None), inc=True
                )
            for at in starts:
                begins = at.replace(tzinfo=zone)
                ends = begins.astimezone(utc) + (end.replace(tzinfo=zone).astimezone(utc) - start.replace(tzinfo=zone).astimezone(utc))
                out.writerow([path.stem, event["UID"], shown(begins), shown(ends)])

published = [
    ("19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"),
    ("19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"),
    ("19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"),
    ("19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"),
    ("19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR"),
    ("19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"),
    ("19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"),
    ("19970928", "FREQ=MONTHLY;BYMONTHDAY=-3"),
    ("19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"),
    ("19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7"),
    ("19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    ("19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"),
    ("19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"),
    ("20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"),
    ("19980101", "FREQ=DAILY;BYMONTH=1;UNTIL=20000131"),
    ("19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"),
    ("19970519", "FREQ=YEARLY;BYDAY=20MO"),
    ("19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    ("19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH"),
    ("19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"),
    ("20240229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    ("20260202", "FREQ=YEARLY;BYDAY=-1FR"),
    ("20260202", "FREQ=YEARLY;BYYEARDAY=-1"),
    ("20260105", "FREQ=YEARLY;BYWEEKNO=2,30;BYDAY=MO,WE;WKST=MO"),
    ("20260202", "FREQ=DAILY;BYDAY=MO,FR;INTERVAL=3"),
    ("20260202", "FREQ=MONTHLY;BYDAY=5SU"),
]


def made_up(rng):
    freq = rng.choice(["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={freq}", f"INTERVAL={rng.randint(1, 4)}"]
    days = rng.sample(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], rng.randint(1, 5))
    if freq == "MONTHLY" and rng.random() < 0.3:
        days = [f"{rng.choice([1, 2, 3, 4, -1, -2])}{day}" for day in days]
    if freq in ("WEEKLY", "MONTHLY") and rng.random() < 0.8:
        parts.append("BYDAY=" + ",".join(days))
    if freq == "YEARLY":
        parts.append("BYMONTH=" + ",".join(map(str, sorted(rng.sample(range(1, 13), rng.randint(1, 3))))))
        parts.append("BYDAY=" + ",".join(days))
    if freq == "MONTHLY" and "BYDAY" not in parts[-1]:
        parts.append("BYMONTHDAY=" + ",".join(map(str, rng.sample([1, 2, 13, 15, 28, 30, 31, -1, -2, -15], rng.randint(1, 4)))))
    # Not of weeks: dateutil begins the first week with its first day, where RFC 5545 counts in the whole of it.
    if freq in ("MONTHLY", "YEARLY") and "BY" in parts[-1] and rng.random() < 0.6:
        parts.append("BYSETPOS=" + ",".join(map(str, sorted(rng.sample([1, 2, 3, -1, -2], rng.randint(1, 2))))))
    if rng.random() < 0.4:
        parts.append("WKST=SU")
    if rng.random() < 0.5:
        parts.append(f"COUNT={rng.randint(1, 9)}")
    return ";".join(parts)


rng = random.Random(13)
rules = published + [((datetime.date(2025, 1, 1) + datetime.timedelta(rng.randint(0, 500))).strftime("%Y%m%d"), made_up(rng)) for _ in range(300)]
with (here / "rules.csv").open("w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["dtstart", "rule", "days"])
    for start, rule in rules:
        days = itertools.islice(rrule.rrulestr(rule, dtstart=datetime.datetime.strptime(start, "%Y%m%d")), 10)
        out.writerow([start, rule, " ".join(day.strftime("%Y%m%d") for day in days)])
