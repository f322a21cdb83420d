namespace Juluo.Bookings;

internal sealed partial class Invitations
{
    /// <summary>Mails the state of a booking to people who have it in their calendar and to those who should. People who already have this version get no second mail.</summary>
    public async Task Tell(BookingId id, BookingChange change, CancellationToken stop)
    {
        if (change is BookingChange.CheckedIn or BookingChange.Ended or BookingChange.Missed or BookingChange.Lapsed)
            return;
        var feed = new FeedStore(work, clock);
        if (await feed.Find(id, work.Community.Language, stop) is not { } booking)
            return;
        var store = new GuestInvitationStore(work);
        var holder = await store.HolderOf(booking.Id, stop);
        var guests = await store.Guests(booking.Id, stop);
        var sent = await store.Sent(booking.Id, stop);
        var people = (await find(work, [holder, .. guests.Select(g => g.Person).OfType<PersonId>()], stop)).ToDictionary(p => p.Person);
        var name = people.GetValueOrDefault(holder)?.Name ?? "";
        var wanted =
            booking.State == BookingState.Confirmed && booking.During.End > clock.Now ? await Wanted(holder, guests, people, stop) : [];

        foreach (var to in wanted)
        {
            var before = sent.Find(s => s.To.Email == to.Email);
            var known = before is { Withdrawn: false };
            // Skip people who already have this version, for example when another guest is added.
            if (known && (change == BookingChange.Guests || before!.Sequence >= booking.Sequence))
                continue;
            // Calendars ignore updates older than the cancellation, so a guest who is invited again needs a higher sequence.
            var sequence = before is null ? booking.Sequence : Math.Max(booking.Sequence, before.Sequence + 1);
            await Tell(to, sequence, known, cancelled: false);
        }

        foreach (var gone in sent.Where(s => !s.Withdrawn && booking.During.End > clock.Now && wanted.All(w => w.Email != s.To.Email)))
            await Tell(gone.To, Math.Max(booking.Sequence, gone.Sequence), known: true, cancelled: true);

        async Task Tell(Invited to, int sequence, bool known, bool cancelled)
        {
            var told = to.Language == work.Community.Language ? booking : (await feed.Find(booking.Id, to.Language, stop))!;
            await Send(told, to, (holder, name), sequence, known, cancelled, stop);
            await store.Note(booking.Id, to, sequence, cancelled, clock.Now, stop);
        }
    }

    private async Task<List<Invited>> Wanted(
        PersonId holder,
        IEnumerable<GuestInvitationStore.Guest> guests,
        Dictionary<PersonId, Recipient> people,
        CancellationToken stop
    )
    {
        var wanted = new List<Invited>();
        if (people.GetValueOrDefault(holder) is { Email: { } own } self && await notifier.TakesMails(holder, InvitationNotices.Kind, stop))
            wanted.Add(new(holder, null, self.Name, own, self.Language, true));
        foreach (var guest in guests.Where(g => g.Answer != false))
            if (guest.Person is not { } person)
            {
                if (guest.Email is { } email)
                    wanted.Add(new(null, guest.Id, guest.Name ?? email, email, guest.Language ?? work.Community.Language, guest.Answer));
            }
            else if (
                people.GetValueOrDefault(person) is { Email: { } email } known
                && await notifier.TakesMails(person, InvitationNotices.Kind, stop)
            )
            {
                wanted.Add(new(person, guest.Id, known.Name, email, known.Language, guest.Answer));
            }

        return [.. wanted.DistinctBy(w => w.Email)];
    }
}
