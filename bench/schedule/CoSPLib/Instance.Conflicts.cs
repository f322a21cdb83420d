using Juluo.Timetables;
using static Juluo.Schedule.Bench.CoSPLib.Sheets;

namespace Juluo.Schedule.Bench.CoSPLib;

internal sealed partial class Instance
{
    private const int PresentersColumn = 5;
    private const int AttendeesColumn = 6;
    private const int ZoneColumn = 4;

    /// <summary>
    /// Two submissions conflict once, however many people they share. The chairs of a track count as present in each of its submissions, except among themselves.
    /// </summary>
    private void Conflicts()
    {
        var rows = file["submissions"].Skip(1).ToArray();
        var presenters = rows.Select(row => People(row.ElementAtOrDefault(PresentersColumn))).ToArray();
        var attendees = rows.Select(row => People(row.ElementAtOrDefault(AttendeesColumn))).ToArray();
        var chairs = file["tracks"].Skip(1).Select(row => People(row.ElementAtOrDefault(1))).ToArray();
        var trackOf = rows.Select(row => IndexOf(tracks, Text(row[1]), "track")).ToArray();
        for (var a = 0; a < rows.Length; a++)
        for (var b = a + 1; b < rows.Length; b++)
        {
            var elsewhere = trackOf[a] != trackOf[b];
            if (
                presenters[a].Overlaps(presenters[b])
                || (elsewhere && (presenters[a].Overlaps(chairs[trackOf[b]]) || presenters[b].Overlaps(chairs[trackOf[a]])))
            )
            {
                Add(TimetablePart.SpeakerSession, a, b, 1, "Presenters Conflicts:");
                Add(TimetablePart.SpeakerSlot, a, b, 1, "Presenters Conflicts Timeslot Level:");
            }
            if (
                attendees[a].Overlaps(attendees[b])
                || attendees[a].Overlaps(presenters[b])
                || attendees[b].Overlaps(presenters[a])
                || (elsewhere && (attendees[a].Overlaps(chairs[trackOf[b]]) || attendees[b].Overlaps(chairs[trackOf[a]])))
            )
            {
                Add(TimetablePart.AttendeeSession, a, b, 1, "Attendees Conflicts:");
                Add(TimetablePart.AttendeeSlot, a, b, 1, "Attendees Conflicts Timeslot Level:");
            }
        }
        for (var a = 0; a < tracks.Length; a++)
        for (var b = a + 1; b < tracks.Length; b++)
        {
            if (chairs[a].Overlaps(chairs[b]))
                Add(TimetablePart.ChairSession, a, b, 1, "Chairs Conflicts:");
        }
    }

    /// <summary>
    /// A session outside the less suitable hours of a speaker costs the large penalty, one outside the suitable hours the small one. Only the times of day are compared.
    /// </summary>
    private void Zones()
    {
        var parameters = file.All("parameters");
        object? Parameter(int row, string name)
        {
            var label = Text(parameters[row].ElementAtOrDefault(0));
            return label == name
                ? parameters[row].ElementAtOrDefault(1)
                : throw new InvalidDataException($"Parameter {label} stands where {name} belongs.");
        }
        var home = Offset(Text(Parameter(1, "Local time zone:")));
        var (suitableFrom, suitableTo) = (Time(Parameter(3, "From:"), "From"), Time(Parameter(4, "To:"), "To"));
        var (lessFrom, lessTo) = (Time(Parameter(6, "From:"), "From"), Time(Parameter(7, "To:"), "To"));
        var (small, large) = (Number(Parameter(8, "Penalty:"), "Penalty"), Number(Parameter(10, "Penalty:"), "Penalty"));
        foreach (var (at, submission) in file["submissions"].Skip(1).Index())
        {
            var shift = Offset(Text(submission[ZoneColumn])) - home;
            foreach (var (session, row) in file["sessions"].Skip(1).Index())
            {
                var (start, end) = (TimeOfDay(Time(row[3], "Start Time") + shift), TimeOfDay(Time(row[4], "End Time") + shift));
                var penalty =
                    start < lessFrom || end > lessTo || end < lessFrom ? large
                    : start < suitableFrom || end > suitableTo ? small
                    : 0;
                Add(TimetablePart.TimeZone, at, session, penalty * Number(submission[2], "Required Timeslots"), "Submissions_Timezones:");
            }
        }
    }

    private static TimeSpan TimeOfDay(TimeSpan time) => new((time.Ticks + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay);

    private static TimeSpan Offset(string zone) =>
        zone.StartsWith("GMT", StringComparison.Ordinal) && int.TryParse(zone[3..], out var hours)
            ? TimeSpan.FromHours(hours)
            : throw new InvalidDataException($"Time zone {zone} is not understood.");

    private static HashSet<string> People(object? cell) => [.. Text(cell).Split(", ").Where(name => name.Length > 0)];
}
