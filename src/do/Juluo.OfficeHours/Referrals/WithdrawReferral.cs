namespace Juluo.OfficeHours;

/// <summary>POST /referrals/{id}/withdrawal — withdraws a referral before it was passed on.</summary>
[Post("/referrals/{id}/withdrawal", OfficeHoursRights.TakePart, Form = typeof(ShowReferral))]
internal sealed class WithdrawReferral(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<WithdrawReferral.Input, WithdrawReferral.Output>
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
        if (!await store.Withdraw(referral.Id, stop))
            return new ReferralErrors.PassedOn();
        await notifier.TakeBack([appointment.Member], $"referral:{referral.Id}:proposed", stop);
        return new Output(appointment.Id);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/appointments/{output.Appointment}#referrals", "office-hours.referral.withdrawn");
}
