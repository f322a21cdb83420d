namespace Juluo.Matching;

/// <summary>The status of a pair on this week's list, and the reason why it is absent, as far as an operator may know.</summary>
/// <remarks>Nothing here depends on wishes not to meet someone, on a pause, or on pairs held back by lot: these read like any other pair that is not on the list.</remarks>
/// <param name="Person">The person concerned; null if it concerns both.</param>
/// <param name="At">The time when the two were asked about each other.</param>
public sealed record ListStanding(ListStanding.Kinds Kind, PersonId? Person = null, Instant? At = null)
{
    [Named("list-standing-kind")]
    public enum Kinds
    {
        /// <summary>The pair is on the list.</summary>
        Listed,

        /// <summary>The pair is on the list, but an operator skipped it this week.</summary>
        Skipped,

        /// <summary>Both were asked about each other within a year.</summary>
        Introduced,

        /// <summary>One of the two has used all introductions they want this month.</summary>
        Full,

        /// <summary>One of the two introduces others, and the list never proposes such a person.</summary>
        Operator,

        /// <summary>The two know each other, and both agreed to show their tie.</summary>
        Acquainted,

        /// <summary>The list pairs one of the two, or both, with other people.</summary>
        Others,

        /// <summary>This week's list has not been made yet.</summary>
        Unmade,
    }

    /// <summary>Facts about a pair and this week's list.</summary>
    /// <param name="AskedAt">The last time both were asked, within a year.</param>
    /// <param name="State">The state of the pair on the list; null if it is not on it, held back, or expired.</param>
    /// <param name="Acquainted">True if the two have a tie that may be shown.</param>
    /// <param name="Made">True if this week's list has been made.</param>
    /// <param name="Elsewhere">The people of the pair whom the list pairs with others.</param>
    internal sealed record Known(Instant? AskedAt, SuggestionState? State, bool Acquainted, bool Made, IReadOnlyList<PersonId> Elsewhere);

    /// <summary>Returns the first status that applies, certain ones before guesses; null if nothing is known.</summary>
    internal static ListStanding? Of(PersonCard one, PersonCard other, IReadOnlyList<Obstacle> obstacles, Known known)
    {
        PersonCard[] both = [one, other];
        if (known.AskedAt is { } at)
            return new(Kinds.Introduced, At: at);
        if (obstacles.FirstOrDefault(o => o.Kind == Obstacle.Kinds.Full && both.Any(p => p.Id == o.Person)) is { } full)
            return new(Kinds.Full, full.Person);
        if (known.State is SuggestionState.Open or SuggestionState.PutOff)
            return new(known.State == SuggestionState.Open ? Kinds.Listed : Kinds.Skipped);
        if (both.FirstOrDefault(p => p.Roles.Contains(Role.Operator)) is { } introducing)
            return new(Kinds.Operator, introducing.Id);
        if (known.Acquainted)
            return new(Kinds.Acquainted);
        if (!known.Made)
            return new(Kinds.Unmade);
        return known.Elsewhere.Count switch
        {
            0 => null,
            1 => new(Kinds.Others, known.Elsewhere[0]),
            _ => new(Kinds.Others),
        };
    }
}
