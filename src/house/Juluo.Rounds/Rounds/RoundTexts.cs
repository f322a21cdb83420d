namespace Juluo.Rounds;

/// <summary>Wishes, times and reasons in words.</summary>
internal static class RoundTexts
{
    /// <summary>"Tue, Thu 18:00–21:00, 2 hours": any of these days, within this.</summary>
    public static string Wish(RoundWish wish, Words words) =>
        words.Say(
            "rounds.round.wish.line",
            new
            {
                days = WeekdaysText.Of(wish.Weekdays, words),
                from = WallClock.Text(wish.Earliest),
                to = WallClock.Text(wish.Latest),
                length = LengthText.Say(wish.Minutes, words),
            }
        );

    public static string Slot(RoundSlot slot, Words words) =>
        $"{WeekdaysText.Of(1 << (slot.Weekday - 1), words)} {WallClock.Text(slot.Starts)}–{WallClock.Text(slot.Starts + slot.Minutes)}";

    public static string Reason(RoundRefusal refusal, Words words) =>
        words.Say(
            refusal.TakenBy is { } kind ? $"round-reason.taken.{Snake.Case(kind.ToString(), '-')}" : Words.Key(refusal.Why),
            new { amount = refusal.Amount ?? 0 }
        );

    /// <summary>How it is shared, in sentences.</summary>
    public static IEnumerable<string> Rules(BookingRound round, Words words)
    {
        yield return round.Most is { } most ? words.Say("rounds.round.rule.most", new { count = most }) : words["rounds.round.rule.any"];
        yield return round.Purposes.Count > 0
            ? words.Say(
                "rounds.round.rule.purposes",
                new { purposes = string.Join(words["list.and"], round.Purposes.Select(p => p.In(words.Language))) }
            )
            : words["rounds.round.rule.equal"];
        yield return words.Say(
            "rounds.round.rule.lot",
            new { seed = round.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture) }
        );
    }
}
