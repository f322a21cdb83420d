namespace Juluo.Reception;

/// <summary>Writes today's attendance as a sentence that adds up: each member is counted in exactly one part, and empty parts are left out.</summary>
internal static class CameText
{
    public static string Say(Words words, DayCount count)
    {
        (Regularity Kind, int Count)[] kinds =
        [
            (Regularity.FirstTime, count.FirstTimers),
            (Regularity.Newcomer, count.Newcomers),
            (Regularity.Regular, count.Regulars),
            (Regularity.Occasional, count.Occasionals),
        ];
        var who = string.Join(
            words["list.and"],
            kinds.Where(k => k.Count > 0).Select(k => words.Say($"reception.today.came.{k.Kind}", new { count = k.Count }))
        );
        string?[] said =
        [
            count.Members > 0 ? words.Say("reception.today.came", new { members = count.Members, who }) : null,
            count.WalkIns > 0 ? words.Say("reception.today.walked-in", new { count = count.WalkIns }) : null,
        ];
        return string.Join(" · ", said.OfType<string>());
    }
}
