namespace Juluo.Grants;

/// <summary>POST /grants — posts a grant: its purpose, its amounts and its deadline. Eligibility criteria are added in its settings.</summary>
[Post("/grants", GrantRights.Post, Form = typeof(NewGrant), Then = "/grants/{Id}/settings#criteria", Say = "programmes.programme.posted")]
internal sealed class AddGrant(UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddGrant.Input, Created<GrantId>>
{
    public sealed record Input : GrantForm
    {
        public override IEnumerable<Error> Check(ZonedDateTime now) =>
            ClosesOn < now.Date && !(ClosesOn < OpensOn) ? [.. base.Check(now), new GrantErrors.ClosesInThePast()] : base.Check(now);
    }

    public override async Task<Outcome<Created<GrantId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Trimmed();
        if (said.Check(caller.Community.Currency, null) is { Count: > 0 } wrong)
            return wrong;
        var id = await new GrantStore(work, clock).Post(said, caller.Self, stop);
        await outbox.Publish(new GrantChanged(id, GrantChanged.Posted), stop);
        return new Created<GrantId>(id);
    }
}
