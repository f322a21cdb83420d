namespace Juluo.Placements;

/// <summary>POST /placements/{id}/contact — makes the caller the contact of the host or the sponsor, if there is none and they have a position there.</summary>
[Post("/placements/{id}/contact", PlacementRights.TakePart, Form = typeof(ShowPlacement), Say = "placements.contact-taken")]
internal sealed class TakeContact(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<TakeContact.Input, Done>
{
    /// <param name="Host">True for the host, false for the sponsor.</param>
    public sealed record Input(PlacementId Id, bool Host = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var of = input.Host ? placement.Host : placement.Sponsor;
        if (placement.Fellow == caller.Self || !(await organisations.Of(caller.Self, stop)).Exists(o => o.Id == of))
            return new PlacementErrors.NotOfThem();
        return await store.TakeContact(placement.Id, input.Host, caller.Self, stop) ? Done.It : new PlacementErrors.HasContact();
    }
}
