namespace Juluo.Matching;

/// <summary>A pair for which a lot decided whether it may be introduced, and its outcome within 60 days.</summary>
/// <param name="Dealt">True if they had an exchange or joint work; the introduction's own meeting does not count.</param>
/// <param name="Introduced">True if they were introduced in that time.</param>
public sealed record UpliftTrial(PersonId A, PersonId B, bool HeldBack, bool Dealt, bool Introduced)
{
    /// <summary>An entry of a weekly list whose 60 days are over.</summary>
    public readonly record struct Listed(PersonId A, PersonId B, Instant At, bool HeldBack, bool Dealt, bool Introduced);

    /// <summary>
    /// Merges entries into trials. A pair on several consecutive lists is one trial, which begins with the first entry, so that an outcome counts once. The pair's next trial can begin
    /// after 60 days. O(n log n).
    /// </summary>
    public static IReadOnlyList<UpliftTrial> Once(IEnumerable<Listed> lines)
    {
        var trials = new List<UpliftTrial>();
        foreach (var pair in lines.GroupBy(l => (l.A, l.B)))
        {
            Instant? begun = null;
            foreach (var line in pair.OrderBy(l => l.At))
            {
                if (begun is { } at && line.At < at + Uplift.Window)
                {
                    // Introduced from a later list: the trial is still the first one.
                    trials[^1] = trials[^1] with
                    {
                        Introduced = trials[^1].Introduced || line.Introduced,
                    };
                    continue;
                }
                begun = line.At;
                trials.Add(new(line.A, line.B, line.HeldBack, line.Dealt, line.Introduced));
            }
        }

        return trials;
    }
}
