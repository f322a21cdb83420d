namespace Juluo.HelpDirectory;

/// <summary>The search keys of an entry: columns beside its text, so that the database can filter, count and sort the list.</summary>
/// <param name="Words">The searchable text, folded like search words; the names come before the first line end.</param>
/// <param name="Concepts">The concepts that the words express.</param>
/// <param name="Days">The days of the usual week on which hours begin.</param>
/// <param name="Week">The open minutes of the usual week, as a PostgreSQL multirange.</param>
/// <param name="Irregular">True if it has hours that are not weekly, or days on which it is closed.</param>
internal sealed record HelpTraits(
    string Words,
    IReadOnlyList<string> Concepts,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Languages,
    IReadOnlyList<int> Days,
    string Week,
    bool Irregular
)
{
    private const int MinutesOfDay = 1440;
    private const int MinutesOfWeek = 7 * MinutesOfDay;

    public static HelpTraits Of(HelpDocument document)
    {
        var entry = document.Entry();
        var words = new StringBuilder();
        Say([entry.Name, entry.Organisation]);
        words.Append(SearchText.Fold(document.Service.Text("alternate_name") ?? "")).Append('\n');
        Say([entry.About, entry.WhoFor, entry.Alert, .. entry.Places.SelectMany(p => new[] { p.Name, p.Address })]);
        foreach (var kind in entry.Kinds)
            words.AppendJoin(' ', HelpKinds.Words(kind)).Append(' ');
        words.AppendJoin(' ', entry.Phones.Concat(entry.Places.SelectMany(p => p.Phones)).Select(p => PhoneLines.Digits(p.Number)));
        var text = words.ToString();
        var plain = entry.AllHours.Where(s => s.SaysWhen && s.IsPlain).ToList();
        return new(
            text,
            [.. Foundation.Concepts.Of(text).Distinct(StringComparer.Ordinal)],
            [.. entry.Kinds.Select(k => Snake.Case(k.ToString()))],
            entry.Languages,
            [.. plain.SelectMany(s => s.Days).Select(d => (int)d.Day).Distinct().Order()],
            $"{{{string.Join(',', plain.SelectMany(Ranges).Distinct(StringComparer.Ordinal))}}}",
            entry.AllHours.Any(s => s.IsClosed || (s.SaysWhen && !s.IsPlain))
        );

        void Say(IEnumerable<LocalizedText?> texts)
        {
            foreach (var said in texts.OfType<LocalizedText>())
                words.Append(SearchText.Fold($"{said.Said.Zh} {said.Said.En}".ReplaceLineEndings(" "))).Append(' ');
        }
    }

    /// <summary>Returns the minute of the week, counted from the beginning of Monday.</summary>
    public static int Minute(LocalDateTime at) => (((int)at.DayOfWeek - 1) * MinutesOfDay) + (at.Hour * 60) + at.Minute;

    // Hours that run past midnight on Sunday continue at the beginning of the week.
    private static IEnumerable<string> Ranges(HelpSchedule schedule)
    {
        foreach (var day in schedule.Days)
        {
            var from = (((int)day.Day - 1) * MinutesOfDay) + schedule.Opens!.Value;
            var until = from + schedule.Closes!.Value - schedule.Opens.Value;
            yield return FormattableString.Invariant($"[{from},{Math.Min(until, MinutesOfWeek)})");
            if (until > MinutesOfWeek)
                yield return FormattableString.Invariant($"[{Math.Max(0, from - MinutesOfWeek)},{until - MinutesOfWeek})");
        }
    }
}
