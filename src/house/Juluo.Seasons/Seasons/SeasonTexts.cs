namespace Juluo.Seasons;

/// <summary>Formats requested times, given times and reasons.</summary>
internal static class SeasonTexts
{
    /// <summary>Formats a requested time: "Tue, Thu 18:00–21:00, 2 hours" is any of these days, within these hours.</summary>
    public static string Wish(SeasonWish wish, Words words) =>
        words.Say(
            "seasons.season.wish.line",
            new
            {
                days = WeekdaysText.Of(wish.Weekdays, words),
                from = WallClock.Text(wish.Earliest),
                to = WallClock.Text(wish.Latest),
                length = LengthText.Say(wish.Minutes, words),
            }
        );

    public static string Slot(SeasonSlot slot, Words words) =>
        $"{WeekdaysText.Of(1 << (slot.Weekday - 1), words)} {WallClock.Text(slot.Starts)}–{WallClock.Text(slot.Starts + slot.Minutes)}";

    public static string Reason(SeasonRefusal refusal, Words words) =>
        words.Say(
            refusal.TakenBy is { } kind ? $"season-reason.taken.{Snake.Case(kind.ToString(), '-')}" : Words.Key(refusal.Why),
            new { amount = refusal.Amount ?? 0 }
        );

    /// <summary>Returns the rules of sharing, in sentences.</summary>
    public static IEnumerable<string> Rules(Season season, Words words)
    {
        yield return season.Most is { } most
            ? words.Say("seasons.season.rule.most", new { count = most })
            : words["seasons.season.rule.any"];
        yield return season.Purposes.Count > 0
            ? words.Say(
                "seasons.season.rule.purposes",
                new { purposes = string.Join(words["list.and"], season.Purposes.Select(p => p.In(words.Language))) }
            )
            : words["seasons.season.rule.equal"];
        yield return words.Say(
            "seasons.season.rule.lot",
            new { seed = season.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture) }
        );
    }
}
