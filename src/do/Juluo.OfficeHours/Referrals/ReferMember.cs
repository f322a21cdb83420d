namespace Juluo.OfficeHours;

/// <summary>
/// POST /appointments/{id}/referrals — proposes to refer the member to a person or an organisation of the community, or to an address outside. The member reads the note first, and nothing is
/// passed on before they agree.
/// </summary>
[Post(
    "/appointments/{id}/referrals",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowAppointment),
    Then = "#referrals",
    Say = "office-hours.referral.proposed",
    Undo = "/referrals/{Id}/withdrawal"
)]
internal sealed class ReferMember(UnitOfWork work, Clock clock, PeopleFacade people, OrganisationsFacade organisations, Notifier notifier)
    : Slice<ReferMember.Input, Created<ReferralId>>
{
    /// <param name="Outside">A name and an address outside the community.</param>
    /// <param name="Note">The note to pass on.</param>
    public sealed record Input(
        AppointmentId Id,
        PersonId? Person = null,
        OrganisationId? Organisation = null,
        [Length(Referral.MostOutside, Lines = true)] string? Outside = null,
        [Required, Length(Referral.MostNote, Lines = true)] string? Note = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            ((Person is null ? 0 : 1) + (Organisation is null ? 0 : 1) + (Outside is null ? 0 : 1)) switch
            {
                0 => [new ReferralErrors.ToNoOne()],
                1 => [],
                _ => [new ReferralErrors.ToSeveral()],
            };
    }

    public override async Task<Outcome<Created<ReferralId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new AppointmentStore(work, clock).Find(input.Id, caller.Self, stop) is not { } appointment)
            return new NotFound();
        if (appointment.Expert != caller.Self)
            return new ReferralErrors.OnlyForExpert();
        if (!appointment.Stands)
            return new AppointmentErrors.IsOver();
        if (appointment.StartsAt > clock.Now)
            return new AppointmentErrors.StillToCome();
        var outside = input.Outside;
        var wrong = new List<Error>();
        if (
            input.Person is { } person
            && (person == appointment.Member || person == caller.Self || await people.Find(person, stop) is not { Here: true })
        )
            wrong.Add(new NotOffered("person"));
        if (input.Organisation is { } organisation && (await organisations.Named([organisation], stop)).Count == 0)
            wrong.Add(new NotOffered("organisation"));
        if (wrong.Count > 0)
            return wrong;
        var proposed = await new ReferralStore(work, clock).Propose(
            appointment.Id,
            input.Person,
            input.Organisation,
            outside,
            input.Note!,
            stop
        );
        if (proposed is not { } id)
            return new ReferralErrors.OneAtATime();
        await notifier.Notify(
            appointment.Member,
            new(
                OfficeHoursNotices.Referral,
                $"referral:{id}:proposed",
                "mentoring.told.referral-proposed",
                new { name = caller.Name, subject = appointment.Subject },
                $"/appointments/{appointment.Id}"
            ),
            stop
        );
        return new Created<ReferralId>(id);
    }
}
