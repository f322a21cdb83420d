namespace Juluo.Alliances;

/// <summary>GET /alliances/contacts — lists requests for contact to and from people of allied communities, and the caller's contacts there.</summary>
[Get("/alliances/contacts", AllianceRights.Contact, Page = typeof(ContactsPage))]
public sealed class ListContacts(UnitOfWork work, Communities communities, Clock clock) : Slice<Nothing, ListContacts.Output>
{
    private readonly ContactStore contacts = new(work, communities, clock);

    /// <param name="Waiting">The requests awaiting the caller's answer.</param>
    /// <param name="InTouch">The contacts to which both agreed.</param>
    /// <param name="Asked">The people whom the caller asked and who haven't accepted.</param>
    public sealed record Output(
        IReadOnlyList<AlliedContact> Waiting,
        IReadOnlyList<AlliedContact> InTouch,
        IReadOnlyList<AlliedContact> Asked
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await contacts.Of(caller.Self, stop);
        return new Output(
            [.. all.Where(c => c.Waits(clock.Now))],
            [.. all.Where(c => c.State == ContactState.Accepted)],
            [.. all.Where(c => c.Mine && c.State is not (ContactState.Accepted or ContactState.Forgotten))]
        );
    }
}
