namespace Juluo.OfficeHours;

/// <summary>POST /referrals/{id}/passing — records that the expert has passed on a referral that the member agreed to.</summary>
[Post("/referrals/{id}/passing", OfficeHoursRights.TakePart, Form = typeof(ShowReferral))]
internal sealed class PassReferralOn(UnitOfWork work, Clock clock, Notifier notifier) : Slice<PassReferralOn.Input, PassReferralOn.Output>
{
    public sealed record Input(ReferralId Id);

    public sealed record Output(AppointmentId Appointment);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ReferralStore(work, clock);
        if (
            await store.Hold(input.Id, stop) is not { } referral
            || await new AppointmentStore(work, clock).Find(referral.Appointment, caller.Self, stop) is not { } appointment
        )
            return new NotFound();
        if (appointment.Expert != caller.Self)
            return new ReferralErrors.OnlyForExpert();
        if (referral.AgreedAt is null)
            return new ReferralErrors.NotAgreed();
        if (referral.PassedOnAt is not null)
            return new ReferralErrors.PassedOn();
        await store.PassOn(referral.Id, stop);
        await notifier.Notify(
            appointment.Member,
            new(
                OfficeHoursNotices.Referral,
                $"referral:{referral.Id}:passed-on",
                "mentoring.told.referral-passed-on",
                new { name = caller.Name, subject = appointment.Subject },
                $"/appointments/{appointment.Id}"
            ),
            stop
        );
        return new Output(appointment.Id);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/appointments/{output.Appointment}#referrals", "office-hours.referral.passed-on");
}
