namespace Juluo.Reception;

/// <summary>Writes a piece of advice as a sentence, with the number behind it.</summary>
internal static class AdviceText
{
    public static string Say(Words words, SpaceAdvice advice, IReadOnlyDictionary<ResourceId, Resource> resources) =>
        words.Say(
            Words.Key(advice.Kind),
            new
            {
                resource = advice.Resource is { } id && resources.TryGetValue(id, out var found) ? found.Name.In(words.Language) : "",
                part = advice.Part is { } part ? words[part] : "",
                share = advice.Share,
                of = advice.Of,
                count = Count(advice),
                rest = advice.Of - Count(advice),
                weekday = advice.Weekday is { } day ? Weekday(words, day) : "",
            }
        );

    // A count such as “18 of 24 mornings” is easier to picture than a share.
    private static int Count(SpaceAdvice advice) => (int)Math.Round(advice.Share * advice.Of);

    /// <summary>Returns the address of the page that shows the number behind a piece of advice.</summary>
    public static string Path(SpaceAdvice advice, SiteId site) =>
        $"/places/use?site={site}#{(advice.Resource is { } id ? $"use-{id}" : "hours")}";

    /// <param name="day">The weekday; 0 is Monday.</param>
    public static string Weekday(Words words, int day) => words.Culture.DateTimeFormat.GetDayName((DayOfWeek)((day + 1) % 7));

    public static string ShortWeekday(Words words, int day) =>
        words.Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((day + 1) % 7));
}
