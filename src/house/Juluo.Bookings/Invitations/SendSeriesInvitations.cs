namespace Juluo.Bookings;

/// <summary>
/// When a series changes, sends mails only for dates that people already have in their calendar by mail. The others are in the feeds; fifty mails at once would be too many.
/// </summary>
internal sealed class SendSeriesInvitations(UnitOfWork work, Invitations invitations) : Reaction<SeriesChanged>
{
    public override async Task React(SeriesChanged fact, CancellationToken stop)
    {
        foreach (var booking in await new GuestInvitationStore(work).SentOf(fact.Bookings, stop))
            await invitations.Tell(booking, fact.Change, stop);
    }
}
