namespace Juluo.OfficeHours;

/// <summary>GET /referrals/{id} — shows a referral to expert and member and, once it was passed on, to the person referred to: the people, the subject and the result.</summary>
[Get("/referrals/{id}", OfficeHoursRights.See, Page = typeof(ReferralPage))]
public sealed class ShowReferral(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowReferral.Input, ShowReferral.Output>
{
    public sealed record Input(ReferralId Id);

    /// <param name="Appointment">The appointment; null for the person referred to, who cannot see it.</param>
    public sealed record Output(
        Referral Referral,
        PersonCard Expert,
        PersonCard Member,
        ExpertField Field,
        string Subject,
        AppointmentId? Appointment,
        bool IsMember,
        bool Works
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            caller.Person is not { } self
            || await new ReferralStore(work, clock).Find(input.Id, stop) is not { } referral
            || await new AppointmentStore(work, clock).Any(referral.Appointment, stop) is not { } appointment
            || !MayRead(referral, appointment, self)
        )
            return new NotFound();
        var cards = await people.Named([appointment.Expert, appointment.Member], stop);
        var one = self == appointment.Expert || self == appointment.Member;
        return new Output(
            referral,
            cards[appointment.Expert],
            cards[appointment.Member],
            appointment.Field,
            appointment.Subject,
            one ? appointment.Id : null,
            self == appointment.Member,
            caller.May(OfficeHoursRights.TakePart)
        );
    }

    internal static bool MayRead(Referral referral, Appointment appointment, PersonId self) =>
        self == appointment.Expert || self == appointment.Member || (self == referral.ToPerson && referral.PassedOnAt is not null);
}
