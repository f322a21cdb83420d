namespace Juluo.Bookings;

/// <summary>Mails that put a booking into calendars and take it out again (iTIP, RFC 5546 and 6047).</summary>
internal sealed partial class Invitations(
    UnitOfWork work,
    Clock clock,
    Mailer mailer,
    MailSettings settings,
    Catalogue catalogue,
    PublicAddress address,
    Unsubscription unsubscription,
    GuestLink answers,
    Notifier notifier,
    FindRecipients find
)
{
    private static string When(FeedBooking booking, Words words)
    {
        var (start, end) = (booking.During.Start, booking.During.End);
        return start.InZone(booking.Zone).Date == end.InZone(booking.Zone).Date
            ? $"{words.When(start)}–{words.Time(end)}"
            : $"{words.When(start)} – {words.When(end)}";
    }

    /// <param name="known">True if the booking is already in this reader's calendar.</param>
    /// <param name="cancelled">True if the booking is removed from this reader's calendar.</param>
    private async Task Send(
        FeedBooking booking,
        Invited to,
        (PersonId Person, string Name) holder,
        int sequence,
        bool known,
        bool cancelled,
        CancellationToken stop
    )
    {
        var words = new Words(catalogue, to.Language, booking.Zone);
        var here = work.Community;
        var path = to.Guest is { } guest ? GuestLink.Path(answers.Seal(here.Id, guest)) : $"/bookings/{booking.Id}";
        var link = address.Of(here, path, to.Language);
        var method = cancelled ? "CANCEL" : "REQUEST";
        var entry = new IcsEntry(FeedBooking.Uid(booking.Id.Value), booking.During, booking.Zone, booking.Summary)
        {
            Sequence = sequence,
            Status = cancelled ? IcsStatus.Cancelled : IcsStatus.Confirmed,
            Place = booking.Place,
            Text = to.Guest is null ? booking.Note : words.Say("bookings.invitation.answer-at", new { link }),
            Url = link,
            // The community's own address; the holder's address is private.
            Organizer = new(here.Name.In(to.Language), settings.From.Address),
            Invited = [new(to.Name, to.Email, to.Guest is null ? true : to.Answer)],
        };
        var letter = (cancelled, to.Guest) switch
        {
            (true, null) => "bookings.invitation.cancelled.own",
            (true, _) => "bookings.invitation.cancelled",
            (_, null) => known ? "bookings.invitation.changed" : "bookings.invitation.booked",
            _ => known ? "bookings.invitation.asked-again" : "bookings.invitation.asked",
        };
        var arguments = new
        {
            name = to.Name,
            what = booking.Summary,
            at = When(booking, words),
            place = booking.Place,
            holder = holder.Name,
            community = here.Name.In(to.Language),
        };
        // The holder pays; guests do not see the price.
        var price = cancelled || to.Guest is not null ? null : await new GuestInvitationStore(work).PriceOf(booking.Id, stop);
        var costs = price is { Minor: > 0 } ? $"\n\n{words.Say("bookings.invitation.price", new { price })}" : null;
        var text = $"{words.Say(letter, arguments)}{costs}\n\n{link}";
        (string, string)? fewer = to.Person is { } person
            ? (
                address.Of(here, Unsubscription.Path(unsubscription.Seal(here.Id, person, InvitationNotices.Kind)), to.Language),
                words.Say("notification.mail.fewer", new { kind = words[$"notification.kind.{InvitationNotices.Kind}"] })
            )
            : null;

        await mailer.Send(
            new(
                $"booking:{booking.Id}:{method}:{sequence}:{to.Email}",
                to.Email,
                to.Language,
                words.Say(letter + ".subject", arguments),
                text,
                [(words[to.Guest is null || cancelled ? "bookings.invitation.look" : "bookings.invitation.answer"], link)]
            )
            {
                Unsubscribe = fewer,
                AskedBy = to.Guest is not null && !cancelled ? (holder.Person, $"/bookings/{booking.Id}") : null,
                Calendar = (method, IcsWriter.Write(here.Name.In(to.Language), [entry], clock.Now, method)),
            },
            stop
        );
    }
}
