namespace Juluo.Bookings;

/// <summary>Meeting widget: the space that is booked for a meeting and, for its organizers, spaces that are free at its time.</summary>
[Named("spaces-of-meeting")]
[Widget(OfMeeting.Dashboard, "people.see", typeof(SpacesOfMeetingWidget), 10)]
public sealed class SpacesOfMeeting(UnitOfWork work, Clock clock, ResourcesFacade allResources) : Slice<OfMeeting, SpacesOfMeeting.Output>
{
    private const int MostOffered = 4;
    private const int MostTried = 12;

    /// <param name="Booked">Bookings for this meeting.</param>
    /// <param name="Free">Spaces that could be booked, the smallest that seats the whole circle first; empty if something is booked or the reader may not book.</param>
    /// <param name="MayBook">True if the reader could book a space, if one were free.</param>
    public sealed record Output(
        MeetingId Meeting,
        Interval During,
        bool Cancelled,
        IReadOnlyList<MeetingBooking> Booked,
        [property: JsonIgnore] IReadOnlyList<Resource> Free,
        bool MayBook
    );

    public override async Task<Outcome<Output>> Handle(OfMeeting input, Caller caller, CancellationToken stop)
    {
        var (meeting, reader) = (input.Meeting, caller.Self);
        var booked = (await new MeetingBookingStore(work, clock).Of([meeting.Id], reader, stop))[meeting.Id].ToList();
        var mayBook =
            input.Rights.Keep
            && caller.May(SpacesModule.Book)
            && meeting.CancelledAt is null
            && meeting.At > clock.Now
            && booked.Count == 0;
        return mayBook || booked.Count > 0
            ? new Output(
                meeting.Id,
                meeting.During,
                meeting.CancelledAt is not null,
                booked,
                mayBook ? await Free(meeting.During, input.People, caller, stop) : [],
                mayBook
            )
            : new NotFound();
    }

    /// <summary>Finds free spaces that the reader may book, so that no button leads to a refusal.</summary>
    private async Task<List<Resource>> Free(Interval during, int people, Caller caller, CancellationToken stop)
    {
        var rooms = (await allResources.InUse(null, stop)).FindAll(r =>
            r.Kind is ResourceKind.Room or ResourceKind.Hall && r.Broken is null && (r.Seats is null || r.Seats >= people)
        );
        var taken = await new TimesStore(work).Taken([.. rooms.Select(r => r.Id)], during, stop);
        var free = new List<Resource>();
        foreach (var room in rooms.Where(r => !taken[r.Id].Any()).OrderBy(r => r.Seats ?? int.MaxValue).Take(MostTried))
        {
            if (free.Count == MostOffered)
                break;
            if (
                await new BookableStore(work).Find(room.Id, caller.Person, during.Start, clock.Now, stop) is { } what
                && !what.Check(during, people, clock.Now, caller.May(SpacesModule.Reception, room.Site)).Any()
            )
                free.Add(room);
        }

        return free;
    }
}
