namespace Juluo.Bookings;

/// <summary>
/// Of a series that is changed, those dates are mailed that a person has in their calendar by mail. The others stand in the feeds: no one wishes for fifty mails.
/// </summary>
internal sealed class SendSeriesInvitations(UnitOfWork work, Invitations invitations) : Reaction<SeriesChanged>
{
    public override async Task React(SeriesChanged fact, CancellationToken stop)
    {
        foreach (var booking in await new GuestInvitationStore(work).SentOf(fact.Bookings, stop))
            await invitations.Tell(booking, fact.Change, stop);
    }
}
