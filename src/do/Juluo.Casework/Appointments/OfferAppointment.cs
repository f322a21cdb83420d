namespace Juluo.Casework;

/// <summary>
/// POST /cases/{id}/appointments — offers the applicant an appointment with the caller. Books the space, or records the place if it is elsewhere. 409 if the space or the caller is
/// taken at that time.
/// </summary>
[Post(
    "/cases/{id}/appointments",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#appointments",
    Say = "casework.appointment.offered"
)]
internal sealed class OfferAppointment(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    RoomsFacade rooms,
    Sites sites,
    ApplicantNotice applicant
) : Slice<OfferAppointment.Input, Done>
{
    /// <param name="From">The time of day as typed.</param>
    /// <param name="Minutes">The duration: 15, 30, 45, 60 or 90 minutes.</param>
    /// <param name="Resource">The space to book, or null if the meeting is elsewhere, at <paramref name="Place"/>.</param>
    /// <param name="Place">The place outside our sites: an address, a phone number or a link to a call.</param>
    public sealed record Input(
        CaseId Id,
        [Required] LocalDate? On = null,
        [Required] string? From = null,
        int Minutes = 30,
        ResourceId? Resource = null,
        [Length(CaseAppointment.MostPlace)] string? Place = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        if (!CaseMoves.IsOpen(held.Case.State))
            return new CaseErrors.NotOpen();
        var room = input.Resource is { } chosen ? (await rooms.Rooms(stop)).Find(r => r.Id == chosen) : null;
        var zone = room is null
            ? caller.Community.Zone
            : (await sites.All(stop)).Find(s => s.Id == room.Site)?.ZoneOr(caller.Community.Zone) ?? caller.Community.Zone;
        var decided = Decide(input, room is not null, zone, clock.Now);
        if (decided.Failed)
            return decided.As<Done>();
        var (starts, ends) = decided.Value;
        BookingId? booking = null;
        if (room is not null)
        {
            var booked = await rooms.Book(room.Id, starts, ends, held.Case.Number, caller, stop);
            if (booked.Failed)
                return booked.As<Done>();
            booking = booked.Value;
        }

        var place = FormText.Some(input.Place);
        var language = Languages.Known(held.Case.Language) ?? Languages.English;
        var where =
            room is null ? place!
            : place is null ? room.Name.In(language)
            : $"{room.Name.In(language)} · {place}";
        var added = await new CaseAppointmentStore(work, clock).Add(
            held.Case.Id,
            caller.Self,
            booking,
            where[..Math.Min(where.Length, CaseAppointment.MostPlace)],
            starts,
            ends,
            stop
        );
        if (added.Failed)
            return added.As<Done>();
        await cases.Touch(held.Case.Id, stop);
        await new CaseLog(work, clock).Happened(held.Case.Id, "appointment", caller.Self, stop);
        await applicant.Send(held.Case.Id, "appointment", stop, of: added.Value.ToString());
        return Done.It;
    }

    /// <summary>Returns start and end from a time typed in the place's time zone. A time skipped by a clock change is moved forward past the gap.</summary>
    internal static Outcome<(Instant Starts, Instant Ends)> Decide(Input input, bool inRoom, DateTimeZone zone, Instant now)
    {
        var wrong = new List<Error>();
        if (input.On is null)
            wrong.Add(new Missing("on"));
        var from = TimeText.Read(input.From);
        if (from is null)
            wrong.Add(FormText.Some(input.From) is null ? new Missing("from") : new CaseAppointmentErrors.TimeUnreadable());
        if (!CaseAppointment.Lengths.Contains(input.Minutes))
            wrong.Add(new NotOffered("minutes"));
        if (input.Resource is not null && !inRoom)
            wrong.Add(new NotOffered("resource"));
        if (input.Resource is null && FormText.Some(input.Place) is null)
            wrong.Add(new CaseAppointmentErrors.Nowhere());
        if (wrong.Count > 0)
            return wrong;
        var starts = WallClock.At(input.On!.Value, (from!.Value.Hour * 60) + from.Value.Minute, zone);
        return starts <= now ? new CaseAppointmentErrors.Past() : (starts, starts + Duration.FromMinutes(input.Minutes));
    }
}
