namespace Juluo.Sample;

/// <summary>A day being simulated: where everyone is, what they remember, and the interactions so far.</summary>
internal sealed class DayPage(
    SampleOptions options,
    IReadOnlyList<SamplePerson> people,
    IReadOnlyList<House> houses,
    Agenda agenda,
    Whereabouts where,
    Acquaintances memory
)
{
    private readonly List<SampleInteraction> rows = [];
    private Instant midnight;

    public int Day { get; private set; }

    public LocalDate Date { get; private set; }

    public ulong Seed => options.Seed;

    public IReadOnlyList<SamplePerson> People => people;

    public Agenda Agenda => agenda;

    public Whereabouts Where => where;

    public Acquaintances Memory => memory;

    public void Open(int day)
    {
        Day = day;
        Date = agenda.Attendance.Date(day);
        midnight = Date.AtStartOfDayInZone(SampleOptions.Zone).ToInstant();
        rows.Clear();
        where.Fill(day);
    }

    public ZoneKind KindOf(int zone) => houses[zone / houses[0].Zones.Count].Zones[zone % houses[0].Zones.Count].Kind;

    /// <summary>Adds one interaction. Its length is rounded to steps of twenty seconds, as sensors record it.</summary>
    public void Write(InteractionKind kind, int a, int b, double minutes, int zone, int present, int hour, int minute)
    {
        var seconds = Math.Max(20, (int)Math.Round(minutes * 3) * 20);
        var at = midnight + Duration.FromSeconds((hour * 3600) + (minute * 60));
        rows.Add(new(at, kind, a, b, seconds, zone, present, Date, rows.Count));
    }

    /// <summary>Returns the day's interactions that have ended by now, in order of time.</summary>
    public List<SampleInteraction> Close()
    {
        rows.Sort(static (x, y) => x.At != y.At ? x.At.CompareTo(y.At) : x.Number.CompareTo(y.Number));
        var done = new List<SampleInteraction>(rows.Count);
        foreach (var row in rows)
        {
            if (row.At + Duration.FromSeconds(row.Seconds) <= options.End)
            {
                done.Add(row with { Number = done.Count });
            }
        }

        return done;
    }
}
