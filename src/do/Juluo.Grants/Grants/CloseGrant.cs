namespace Juluo.Grants;

/// <summary>POST /grants/{id}/closing — takes a grant off the list, because it was withdrawn or is no longer useful. Applications are not affected.</summary>
[Post(
    "/grants/{id}/closing",
    GrantRights.Post,
    Form = typeof(ShowGrantSettings),
    Then = "/grants/{id}",
    Say = "programmes.programme.is-closed"
)]
internal class CloseGrant(UnitOfWork work, Clock clock, Outbox outbox) : Reversible<CloseGrant.Input>
{
    public sealed record Input(GrantId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new GrantStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } grant)
            return new NotFound();
        if (!GrantRights.MayChange(grant, caller))
            return new GrantErrors.OnlyForPoster();
        if (!await store.Close(grant.Id, done, stop))
            return done ? new GrantErrors.TakenOff() : new GrantErrors.OnTheList();
        if (done)
            await outbox.Publish(new GrantChanged(grant.Id, GrantChanged.Closed), stop);
        return Done.It;
    }
}

/// <summary>POST /grants/{id}/reopening — puts a grant back on the list.</summary>
[Undo("/grants/{id}/reopening", Form = typeof(ShowGrant), Say = "programmes.programme.reopened")]
internal sealed class ReopenGrant(UnitOfWork work, Clock clock, Outbox outbox) : CloseGrant(work, clock, outbox);
