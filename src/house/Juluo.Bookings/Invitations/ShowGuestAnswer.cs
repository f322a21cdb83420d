namespace Juluo.Bookings;

/// <summary>GET /bookings/answers/{token} — shows what a guest is invited to, for the holder of the link in the mail. It changes nothing: mail scanners open links.</summary>
[Get("/bookings/answers/{token}", Requires.Nothing, Page = typeof(GuestAnswerPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowGuestAnswer(UnitOfWork work, Clock clock, GuestLink answers, PeopleFacade people)
    : Slice<ShowGuestAnswer.Input, GuestAnswerView>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<GuestAnswerView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GuestInvitationStore(work);
        if (
            answers.Open(input.Token, caller.Community.Id) is not { } id
            || await store.Find(id, stop) is not { } guest
            || await new FeedStore(work, clock).Find(guest.Booking, caller.Language, stop) is not { } booking
        )
            return new InvitationErrors.LinkUnknown();
        return new GuestAnswerView(
            input.Token,
            booking.Summary,
            booking.Place,
            booking.During.Start,
            booking.During.End,
            booking.Zone.Id,
            (await people.Find(await store.HolderOf(booking.Id, stop), stop))?.Name,
            guest.Answer,
            booking.Status != IcsStatus.Cancelled && booking.During.End > clock.Now
        );
    }
}
