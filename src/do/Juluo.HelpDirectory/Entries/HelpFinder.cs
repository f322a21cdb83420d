using System.Text;

namespace Juluo.HelpDirectory;

/// <summary>Finds entries by words, kind, language, hours and distance, and counts what each further choice would leave. Pure.</summary>
/// <param name="now">On the wall clock of the community.</param>
/// <param name="from">Where the asker is; null: not said.</param>
/// <remarks>Time in proportion to the entries and the length of their texts.</remarks>
internal sealed class HelpFinder(IReadOnlyList<HelpEntry> entries, LocalDateTime now, (double Latitude, double Longitude)? from)
{
    private const int MostWords = 8;
    private const int MostLetters = 100;

    /// <param name="Distance">In kilometres to the nearest of its places; null: not known.</param>
    /// <param name="Opens">The next day on which it is open; null: not known.</param>
    public sealed record Hit(HelpEntry Entry, bool OpenNow, LocalDate? Opens, double? Distance);

    /// <param name="Nearly">None has all the words; these are called nearly so.</param>
    public sealed record Found(
        IReadOnlyList<Hit> Hits,
        bool Nearly,
        IReadOnlyDictionary<HelpKind, int> Kinds,
        IReadOnlyDictionary<string, int> Languages,
        IReadOnlyDictionary<string, int> Open
    );

    /// <summary>The days that can be asked for, today first.</summary>
    public static IEnumerable<LocalDate> Days(LocalDate today) => Enumerable.Range(0, 7).Select(today.PlusDays);

    public Found Find(HelpQuestion asked)
    {
        var words = Words(asked.Q);
        var fitting = entries.Where(e => (!asked.Stale || e.IsStale(now.Date)) && Says(e, words)).ToList();
        var nearly = fitting.Count == 0 && words.Length > 0;
        if (nearly)
            fitting =
            [
                .. entries.Where(e =>
                    SearchScore.Of(asked.Q!, e.Name.Zh, e.Name.En, e.Organisation?.Zh, e.Organisation?.En) >= SearchScore.Nearly
                ),
            ];
        bool Kind(HelpEntry e) => asked.Kind is not { } kind || e.Kinds.Contains(kind);
        bool Speaks(HelpEntry e) => asked.Speaks is not { } language || e.Languages.Contains(language, StringComparer.Ordinal);
        bool Open(HelpEntry e) => asked.Open is not { } when || IsOpen(e, when);
        var hits = fitting
            .Where(e => Kind(e) && Speaks(e) && Open(e))
            .Select(e => new Hit(e, IsOpen(e, HelpQuestion.Now), HelpHours.Next(e.AllHours, now), Distance(e)));
        var sorted = hits.OrderByDescending(h =>
            words.Length == 0 ? 0
            : SearchScore.Of(asked.Q!, h.Entry.Name.Zh, h.Entry.Name.En) >= SearchScore.Within ? 1
            : 0
        );
        sorted = from is null
            ? sorted.ThenByDescending(h => h.OpenNow).ThenBy(h => h.Opens ?? LocalDate.MaxIsoValue)
            : sorted.ThenBy(h => h.Distance ?? double.MaxValue);
        return new(
            [.. sorted.ThenBy(h => h.Entry.Name.Zh, StringComparer.Ordinal)],
            nearly && fitting.Count > 0,
            Count(fitting.Where(e => Speaks(e) && Open(e)).SelectMany(e => e.Kinds)),
            Count(fitting.Where(e => Kind(e) && Open(e)).SelectMany(e => e.Languages)),
            Count(
                fitting
                    .Where(e => Kind(e) && Speaks(e))
                    .SelectMany(e => Days(now.Date).Select(d => Word(d.DayOfWeek)).Prepend(HelpQuestion.Now).Where(w => IsOpen(e, w)))
            )
        );
    }

    public static string Word(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    private bool IsOpen(HelpEntry entry, string when)
    {
        if (entry.State != HelpState.Active)
            return false;
        if (when == HelpQuestion.Now)
            return HelpHours.OpenAt(entry.AllHours, now);
        return Enum.TryParse<IsoDayOfWeek>(when, ignoreCase: true, out var day)
            && day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            && HelpHours.On(entry.AllHours, now.Date.DayOfWeek == day ? now.Date : now.Date.Next(day)).Count > 0;
    }

    private double? Distance(HelpEntry entry) =>
        from is not { } here
            ? null
            : entry
                .Places.Select(p =>
                    p is { Latitude: { } latitude, Longitude: { } longitude }
                        ? HelpPoint.Kilometres(here, (latitude, longitude))
                        : (double?)null
                )
                .Min();

    private static bool Says(HelpEntry entry, string[] words)
    {
        if (words.Length == 0)
            return true;
        var all = new StringBuilder();
        LocalizedText?[] texts =
        [
            entry.Name,
            entry.About,
            entry.Organisation,
            entry.WhoFor,
            entry.Alert,
            .. entry.Kinds.Select(HelpKinds.Name),
            .. entry.Places.SelectMany(p => new[] { p.Name, p.Address }),
        ];
        foreach (var text in texts.OfType<LocalizedText>())
            all.Append(text.Zh).Append('\n').Append(text.En).Append('\n');
        foreach (var phone in entry.Phones)
            all.Append(PhoneLines.Digits(phone.Number)).Append('\n');
        var folded = SearchText.Fold(all.ToString());
        var things = new Lazy<HashSet<string>>(() => Concepts.Of(folded).ToHashSet(StringComparer.Ordinal));
        return Array.TrueForAll(words, w => folded.Contains(w, StringComparison.Ordinal) || Concepts.Of(w).Any(things.Value.Contains));
    }

    /// <summary>Folded, as the directory of people takes words apart.</summary>
    private static string[] Words(string? typed) =>
        [
            .. SearchText
                .Fold(PlainText.Cut(PlainText.Of(typed ?? ""), MostLetters, ""))
                .Split([' ', '\u3000', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];

    private static Dictionary<T, int> Count<T>(IEnumerable<T> all)
        where T : notnull => all.GroupBy(x => x).ToDictionary(g => g.Key, g => g.Count());
}
