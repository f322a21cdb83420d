namespace Juluo.HelpDirectory;

/// <summary>Writes a week from the form as HSDS schedules: one for each span of hours, with its days. Other schedules stay unchanged.</summary>
internal static class WeekNodes
{
    private const string NotePart = "hours-note";

    public static void Put(JsonObject service, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week)
    {
        var there = service.Each("schedules").ToList();
        var typed = Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => HoursText.Write(week.Where(w => w.Day == d).Select(w => w.Hours)));
        if ((HelpHours.Typed(there.Select(HelpSchedule.Of)) ?? Enumerable.Repeat("", 7)).SequenceEqual(typed, StringComparer.Ordinal))
            return;
        var plain = week.GroupBy(w => w.Hours)
            .OrderBy(g => g.Min(w => w.Day))
            .ThenBy(g => g.Key.Opens)
            .Select(g => new JsonObject
            {
                ["id"] = StableId.Of(service.Id(), $"hours:{g.Key.Opens}-{g.Key.Closes}").ToString(),
                ["freq"] = "WEEKLY",
                ["byday"] = string.Join(',', g.Select(w => w.Day).Order().Select(HelpSchedule.Word)),
                ["opens_at"] = Clock(g.Key.Opens),
                ["closes_at"] = Clock(g.Key.Closes),
            });
        service.PutList("schedules", [.. plain, .. there.Where(n => !HelpSchedule.Of(n).IsPlain)]);
    }

    /// <summary>Returns the description of the hours in words that was entered in the form.</summary>
    public static LocalizedText? Note(JsonObject service) => NoteNode(service)?.Localized("description");

    public static void PutNote(JsonObject service, LocalizedText? note, string main)
    {
        var others = service.Each("schedules").Where(n => n != NoteNode(service)).ToList();
        if (note is { Zh.Length: > 0 })
        {
            var node = NoteNode(service)?.Copy() ?? new JsonObject { ["id"] = StableId.Of(service.Id(), NotePart).ToString() };
            node.Put("description", note, main);
            others.Add(node);
        }

        service.PutList("schedules", others);
    }

    /// <summary>Returns the id of the schedule in which the note on the hours is stored.</summary>
    public static Guid NoteOf(JsonObject service) => StableId.Of(service.Id(), NotePart);

    private static JsonObject? NoteNode(JsonObject service) =>
        service.Each("schedules").FirstOrDefault(n => n.Key("id") == StableId.Of(service.Id(), NotePart));

    internal static string Clock(int minutes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes % 1440 / 60:00}:{minutes % 60:00}:00");
}
