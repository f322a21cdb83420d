namespace Juluo.Grants;

/// <summary>POST /grants/{id}/details — changes a grant. Applications already sent are not affected.</summary>
[Post(
    "/grants/{id}/details",
    GrantRights.Post,
    Form = typeof(ShowGrantSettings),
    Changes = typeof(ShowGrantSettings),
    Then = "/grants/{id}",
    Say = "programmes.programme.changed"
)]
internal sealed class ChangeGrant(UnitOfWork work, Clock clock) : Slice<ChangeGrant.Input, Done>
{
    public sealed record Input(GrantId Id) : GrantForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } grant)
            return new NotFound();
        if (!GrantRights.MayChange(grant, caller))
            return new GrantErrors.OnlyForPoster();
        if (grant.ClosedAt is not null)
            return new GrantErrors.TakenOff();
        var said = input.Trimmed();
        var today = said.ClosesOn == grant.ClosesOn ? (LocalDate?)null : clock.Today(caller.Community.Zone);
        if (said.Check(grant.Currency, today) is { Count: > 0 } wrong)
            return wrong;
        return await store.Change(grant.Id, said with { Currency = said.Coin(grant.Currency) }, stop)
            ? Done.It
            : new GrantErrors.CurrencyInUse();
    }
}
