namespace Juluo.Matching;

/// <summary>A pair of which a lot decided whether it may be introduced, and what became of it in the 60 days after.</summary>
/// <param name="Dealt">Whether they had an exchange or a common work; the introduction's own meeting does not count.</param>
/// <param name="Introduced">Whether they were introduced in that time.</param>
public sealed record UpliftTrial(PersonId A, PersonId B, bool HeldBack, bool Dealt, bool Introduced)
{
    /// <summary>One line of a weekly list whose 60 days are over.</summary>
    public readonly record struct Listed(PersonId A, PersonId B, Instant At, bool HeldBack, bool Dealt, bool Introduced);

    /// <summary>
    /// A pair that stands on several lists running is one trial, begun when it was first listed: what it does in one time is counted once. The next can begin when that time
    /// is over. O(n log n).
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
                    // Introduced from a later list: the trial is still that of the first.
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
