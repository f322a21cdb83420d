namespace Juluo.Matching;

/// <summary>POST /introductions — introduces two people whom the caller chose.</summary>
[Post("/introductions", MatchingRights.Introduce, Form = typeof(NewIntroduction), Then = "/introductions")]
internal sealed class IntroducePeople(Asking asking, PeopleFacade people, PairEvidence evidence, NeedsFacade needs, Words words)
    : Slice<IntroducePeople.Input, IntroductionBegun>
{
    public const int MostNote = 500;

    public sealed record Input(PersonId One, PersonId Other, string? Note = null);

    public override async Task<Outcome<IntroductionBegun>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cards = await people.Named([input.One, input.Other], stop);
        if (Check(input, cards) is { } error)
            return error;
        if (input.One == caller.Self || input.Other == caller.Self)
            return new MatchingErrors.OneOfTheTwo();
        var begun = await asking.Begin(
            null,
            input.One,
            input.Other,
            input.Note?.Trim() ?? "",
            Reasons(
                cards[input.One],
                cards[input.Other],
                await evidence.Of(input.One, input.Other, stop),
                await needs.Vectors(cards.Values, stop)
            ),
            caller.Self,
            stop
        );
        return begun.Failed ? begun.As<IntroductionBegun>() : await IntroductionBegun.Of(begun.Value, people, words, stop);
    }

    internal static Error? Check(Input input, IReadOnlyDictionary<PersonId, PersonCard> cards) =>
        input.One == input.Other ? new MatchingErrors.Themselves(nameof(input.Other))
        : Missing(cards, input.One) ? new MatchingErrors.NotHere(nameof(input.One))
        : Missing(cards, input.Other) ? new MatchingErrors.NotHere(nameof(input.Other))
        : input.Note?.Trim().Length > MostNote ? new TooLong(nameof(input.Note), MostNote)
        : Named(input, cards) is { } name ? new MatchingErrors.NamesThem(nameof(input.Note), name)
        : null;

    /// <summary>Returns the name of one of the two that the note mentions, although they do not know about each other yet; null if it mentions neither.</summary>
    private static string? Named(Input input, IReadOnlyDictionary<PersonId, PersonCard> cards) =>
        new[] { input.One, input.Other }
            .Select(person => cards[person].Name)
            .FirstOrDefault(name => input.Note?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);

    private static bool Missing(IReadOnlyDictionary<PersonId, PersonCard> cards, PersonId person) =>
        cards.GetValueOrDefault(person) is not { Here: true };

    /// <summary>Returns the reasons from the profiles of the two, and from evidence if there is any.</summary>
    internal static IReadOnlyList<Reason> Reasons(
        PersonCard one,
        PersonCard other,
        IReadOnlyList<Reason>? seen = null,
        PostingVectors? vectors = null
    )
    {
        var fits = new Fits([one, other], vectors);
        var reasons = new List<Reason>();
        if (fits.Best(0, 1) is { Offer: { } offer } first)
            reasons.Add(new Reason.OfferMeetsNeed(one.Id, first.Need, other.Id, offer));
        if (fits.Best(1, 0) is { Offer: { } back } second)
            reasons.Add(new Reason.OfferMeetsNeed(other.Id, second.Need, one.Id, back));
        if (reasons.Count == 2)
            reasons.Add(new Reason.NeedsEachOther());
        reasons.AddRange((seen ?? []).Where(r => r is not Reason.SameProfession));
        if (one.Trade is { } profession && other.Trade is { } another)
            reasons.Add(
                profession.Id == another.Id
                    ? new Reason.SameProfession(one.Id, other.Id)
                    : new Reason.DifferentProfessions(one.Id, other.Id)
            );
        return reasons;
    }

    protected override Next? After(Input input, IntroductionBegun output, Caller caller) => output.Next($"/introductions/{output.Id}");
}
