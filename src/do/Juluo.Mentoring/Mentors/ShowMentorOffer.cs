namespace Juluo.Mentoring;

/// <summary>GET /mentors/offer — shows the caller's offer to mentor, with the forms to make, change, pause or stop it, and the people whom they refused.</summary>
[Get("/mentors/offer", MentoringRights.TakePart, Page = typeof(MentorOfferPage))]
public sealed class ShowMentorOffer(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, ShowMentorOffer.Output>
{
    /// <param name="Offer">The offer; null if none was made.</param>
    /// <param name="Speaks">The languages of the caller's profile.</param>
    public sealed record Output(MentorOffer? Offer, IReadOnlyList<string> Speaks, IReadOnlyList<PersonCard> Refused);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new MentorStore(work, clock);
        var refused = await store.RefusedBy(caller.Self, stop);
        var cards = await people.Named(refused, stop);
        return new Output(
            await store.Find(caller.Self, stop),
            (await people.Whole(caller.Self, stop))?.Speaks ?? [],
            [.. refused.Where(cards.ContainsKey).Select(p => cards[p])]
        );
    }
}
