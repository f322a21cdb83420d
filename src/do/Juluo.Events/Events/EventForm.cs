namespace Juluo.Events;

/// <summary>The fields of an event, as a form sends them. Times are in the zone of the space, or of the community.</summary>
/// <param name="From">The start, as people type times.</param>
/// <param name="UntilDay">The last day; null for the same day, or the next one if it ends at an earlier time of day.</param>
/// <param name="Resource">The space to book; null if it takes place elsewhere, at <paramref name="Place"/>.</param>
/// <param name="Places">The maximum number of people, 1 … 5000; null for no limit.</param>
/// <param name="Companions">The maximum number of people whom each person can bring, 0 … 9.</param>
/// <param name="Public">True if visitors see it and can come.</param>
/// <param name="Languages">The languages that people speak there, out of <see cref="SpokenLanguages"/>.</param>
/// <param name="Topics">Topics separated by commas.</param>
internal record EventForm(
    [Required, Length(Event.MostTitleZh, MostEn = Event.MostTitleEn)] LocalizedText? Title = null,
    [Required] LocalDate? OnDay = null,
    [Required, Length(20)] string? From = null,
    [Required, Length(20)] string? Until = null,
    LocalDate? UntilDay = null,
    ResourceId? Resource = null,
    [Length(Event.MostPlace)] string? Place = null,
    [Length(Event.MostAboutZh, MostEn = Event.MostAboutEn, Lines = true)] LocalizedText? About = null,
    int? Places = null,
    int Companions = 0,
    bool Public = false,
    IReadOnlyList<string>? Languages = null,
    string? Topics = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (FormText.Some(Place) is null && Resource is null)
            yield return new EventErrors.Nowhere();
        foreach (var wrong in SpokenLanguages.Check(LanguageList, "languages", Event.MostLanguages))
            yield return wrong;
        foreach (var wrong in WordList.Check("topics", TopicList, Event.MostTopics))
            yield return wrong;
        if (Places is < 1 or > Event.MostPlaces)
            yield return new EventErrors.OutOfRange("places", 1, Event.MostPlaces);
        if (Companions is < 0 or > Event.MostCompanions)
            yield return new EventErrors.OutOfRange("companions", 0, Event.MostCompanions);
        foreach (var (field, text) in ((string, string?)[])[("from", From), ("until", Until)])
            if (FormText.Some(text) is not null && TimeText.Read(text) is null)
                yield return new Unreadable(field);
        foreach (var (field, day) in ((string, LocalDate?)[])[("onDay", OnDay), ("untilDay", UntilDay)])
            if (day is { Year: < 1900 or > 2200 })
                yield return new Unreadable(field);
    }

    internal IReadOnlyList<string> LanguageList => [.. (Languages ?? []).Distinct(StringComparer.Ordinal)];

    internal IReadOnlyList<string> TopicList => WordList.Read(Topics);

    /// <summary>
    /// Returns start and end. Without a last day, an end at or before the time of the start is on the next day only if it is in the small hours, before six: otherwise it is a typing
    /// error. A time that the clocks skip is refused. The form must have been checked.
    /// </summary>
    /// <param name="begun">True if the event has begun, so that its start may be in the past.</param>
    internal Outcome<(Instant StartsAt, Instant EndsAt)> Times(Instant now, DateTimeZone zone, bool begun = false)
    {
        var (from, until) = (TimeText.Read(From)!.Value, TimeText.Read(Until)!.Value);
        var small = UntilDay is null && until <= from && until < new LocalTime(6, 0);
        var last = UntilDay ?? (small ? OnDay!.Value.PlusDays(1) : OnDay!.Value);
        var (start, end) = (OnDay!.Value + from, last + until);
        var wrong = new List<Error>();
        wrong.AddRange(Skipped("from", start, zone));
        wrong.AddRange(Skipped("until", end, zone));
        if (wrong.Count > 0)
            return wrong;
        var (starts, ends) = (start.InZoneLeniently(zone).ToInstant(), end.InZoneLeniently(zone).ToInstant());
        return ends <= starts ? new EventErrors.EndsBeforeStart()
            : ends - starts > Duration.FromDays(Event.LongestDays) ? new EventErrors.TooLong(Event.LongestDays)
            : (begun ? ends : starts) <= now ? new EventErrors.InThePast()
            : (starts, ends);
    }

    private static IEnumerable<Error> Skipped(string field, LocalDateTime at, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(at);
        if (mapping.Count == 0)
            yield return new EventErrors.SkippedByClock(
                field,
                Written(mapping.EarlyInterval.IsoLocalEnd.TimeOfDay),
                Written(mapping.LateInterval.IsoLocalStart.TimeOfDay)
            );
    }

    private static string Written(LocalTime time) => WallClock.Text((time.Hour * 60) + time.Minute);
}
