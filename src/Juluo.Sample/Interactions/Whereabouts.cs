namespace Juluo.Sample;

/// <summary>Rule 2: the zone of everyone for every hour of one day. One buffer, refilled for each day.</summary>
internal sealed class Whereabouts(SampleOptions options, IReadOnlyList<SamplePerson> people, Agenda agenda)
{
    public const int Hours = Rules.ClosesAt - Rules.OpensAt;
    public const int SessionHour = 14;

    private readonly short[] zones = new short[people.Count * Hours];

    /// <summary>The zone in which a person is during an hour of the day; −1 if the person is not in a house.</summary>
    public int this[int person, int hour] =>
        hour is >= Rules.OpensAt and < Rules.ClosesAt ? zones[(person * Hours) + hour - Rules.OpensAt] : -1;

    public void Fill(int day)
    {
        Array.Fill(zones, (short)-1);
        var date = agenda.Attendance.Date(day);
        for (var person = 0; person < people.Count; person++)
        {
            if (agenda.Attendance.Comes(person, day))
            {
                Spend(person, day);
            }
        }

        foreach (var project in agenda.Sessions(date))
        {
            foreach (var member in project.Members.Where(m => agenda.Attendance.Comes(m, day)))
            {
                Place(member, SessionHour, project.Zone);
            }
        }

        foreach (var happening in agenda.Events(date))
        {
            foreach (var guest in happening.Attendees)
            {
                Place(guest, happening.Starts.InZone(SampleOptions.Zone).Hour, happening.Zone);
            }
        }

        foreach (var meeting in agenda.Meetings(date))
        {
            var hour = meeting.MetAt!.Value.InZone(SampleOptions.Zone).Hour;
            Place(meeting.A, hour, meeting.MetZone!.Value);
            Place(meeting.B, hour, meeting.MetZone!.Value);
        }
    }

    /// <summary>Returns the day as stays in one zone: person, zone, first hour, and the hour of leaving.</summary>
    public IEnumerable<(int Person, int Zone, int From, int To)> Stays()
    {
        for (var person = 0; person < people.Count; person++)
        {
            for (var from = Rules.OpensAt; from < Rules.ClosesAt; )
            {
                var zone = this[person, from];
                var to = from + 1;
                while (to < Rules.ClosesAt && this[person, to] == zone)
                {
                    to++;
                }

                if (zone >= 0)
                {
                    yield return (person, zone, from, to);
                }

                from = to;
            }
        }
    }

    private void Spend(int person, int day)
    {
        var chance = Chance.Of(options.Seed, Topic.Whereabouts, person, day);
        var habit = people[person].Habit;
        var house = agenda.Attendance.HouseOn(person, day);
        var arrives = Math.Clamp(habit.Arrives + chance.Between(-1, 1), Rules.OpensAt, Rules.ClosesAt - 2);
        var leaves = Math.Clamp(arrives + habit.Stays + chance.Between(-2, 2), arrives + 1, Rules.ClosesAt);
        var morning = HouseMaker.SameZone(chance.Hit(Rules.KeepsFavourite) ? habit.FavouriteZone : habit.SecondZone, house);
        var afternoon = HouseMaker.SameZone(chance.Hit(Rules.KeepsFavourite) ? habit.FavouriteZone : habit.SecondZone, house);
        for (var hour = arrives; hour < leaves; hour++)
        {
            var seat = hour < 13 ? morning : afternoon;
            var draw = chance.Unit();
            var zone = hour switch
            {
                12 => draw < Rules.LunchInKitchen ? HouseMaker.ZoneNumber(house, ZoneKind.Kitchen)
                : draw < Rules.LunchInKitchen + Rules.LunchOutside ? -1
                : seat,
                10 or 15 when draw < Rules.CoffeeBreak => HouseMaker.ZoneNumber(
                    house,
                    draw < Rules.CoffeeBreak / 2 ? ZoneKind.Kitchen : ZoneKind.Terrace
                ),
                _ => seat,
            };
            if (zone >= 0)
            {
                Place(person, hour, habit.Standing == Standing.Isolate ? seat : zone);
            }
        }
    }

    private void Place(int person, int hour, int zone)
    {
        if (hour is >= Rules.OpensAt and < Rules.ClosesAt)
        {
            zones[(person * Hours) + hour - Rules.OpensAt] = (short)zone;
        }
    }
}
