namespace Juluo.Matching;

/// <summary>Whether two people are on this week's list, and why not, as far as an operator may learn it.</summary>
/// <remarks>Nothing of it rests on whom a person does not wish to meet, on a pause, or on what was held back by lot: there it reads like any other pair that the list does not have.</remarks>
/// <param name="Person">Of whom it is said; null where it is said of both.</param>
/// <param name="At">When the two were asked about each other.</param>
public sealed record ListStanding(ListStanding.Kinds Kind, PersonId? Person = null, Instant? At = null)
{
    [Named("list-standing-kind")]
    public enum Kinds
    {
        /// <summary>The pair is on the list.</summary>
        Listed,

        /// <summary>The pair is on the list, and an operator skipped it for this week.</summary>
        Skipped,

        /// <summary>Both were asked about each other within a year.</summary>
        Introduced,

        /// <summary>A person has had all introductions of the month.</summary>
        Full,

        /// <summary>A person introduces others, and is not proposed.</summary>
        Operator,

        /// <summary>Both agreed that their tie is seen: there is nothing to introduce.</summary>
        Acquainted,

        /// <summary>The list has other people for one of the two, or for both.</summary>
        Others,

        /// <summary>There is no list of this week yet.</summary>
        Unmade,
    }

    /// <summary>What is known of a pair and of this week's list.</summary>
    /// <param name="AskedAt">When both were last asked, within a year.</param>
    /// <param name="State">Of the pair on the list; null where it is not there, held back, or over.</param>
    /// <param name="Acquainted">Their tie may be seen.</param>
    /// <param name="Made">Whether there is a list of this week.</param>
    /// <param name="Elsewhere">Which of the two are on the list with others.</param>
    internal sealed record Known(Instant? AskedAt, SuggestionState? State, bool Acquainted, bool Made, IReadOnlyList<PersonId> Elsewhere);

    /// <summary>The first that holds, what is surest before what is a guess; null where nothing is known.</summary>
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
