namespace Juluo.Bookings;

/// <summary>POST /bookings/answers/{token} — records whether a guest comes. The person who holds the booking is notified.</summary>
[Post("/bookings/answers/{token}", Requires.Nothing, Form = typeof(ShowGuestAnswer), PerMinute = 30, CountsFailures = true)]
internal sealed class AnswerAsGuest(UnitOfWork work, Clock clock, GuestLink answers, PeopleFacade people, Notifier notifier)
    : Slice<AnswerAsGuest.Input, Done>
{
    public sealed record Input(string Token, bool Comes);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GuestInvitationStore(work);
        if (
            answers.Open(input.Token, caller.Community.Id) is not { } id
            || await store.Find(id, stop) is not { } guest
            || await new FeedStore(work, clock).Find(guest.Booking, caller.Language, stop) is not { } booking
        )
            return new InvitationErrors.LinkUnknown();
        if (booking.Status == IcsStatus.Cancelled || booking.During.End <= clock.Now)
            return new InvitationErrors.IsOver();
        if (guest.Answer == input.Comes)
            return Done.It;
        await store.Answer(id, input.Comes, stop);
        var name = guest.Person is { } person ? (await people.Find(person, stop))?.Name : guest.Name;
        await notifier.Notify(
            await store.HolderOf(booking.Id, stop),
            new(
                BookingNotices.Kind,
                $"guest:{id}:{(input.Comes ? "yes" : "no")}:{clock.Now}",
                input.Comes ? "bookings.notice.guest-comes" : "bookings.notice.guest-stays-away",
                new
                {
                    name = name ?? "",
                    what = booking.Names(),
                    at = booking.During.Start,
                },
                $"/bookings/{booking.Id}"
            )
            {
                Thread = $"booking:{booking.Id}",
            },
            stop
        );
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"{GuestLink.Path(input.Token)}?{Community.Query}={caller.Community.Slug}");
}
