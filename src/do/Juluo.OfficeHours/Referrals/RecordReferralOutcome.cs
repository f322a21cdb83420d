namespace Juluo.OfficeHours;

/// <summary>POST /referrals/{id}/result — records the result of a referral; the member, the expert and the person referred to can do so.</summary>
[Post("/referrals/{id}/result", OfficeHoursRights.TakePart, Form = typeof(ShowReferral), Say = "office-hours.referral.result-saved")]
internal sealed class RecordReferralOutcome(UnitOfWork work, Clock clock) : Slice<RecordReferralOutcome.Input, Done>
{
    public sealed record Input(
        ReferralId Id,
        ReferralResult Result = ReferralResult.Helped,
        [Length(Referral.MostResultWords, Lines = true)] string? Words = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ReferralStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } referral
            || await new AppointmentStore(work, clock).Any(referral.Appointment, stop) is not { } appointment
            || !ShowReferral.MayRead(referral, appointment, caller.Self)
        )
            return new NotFound();
        if (referral.PassedOnAt is null)
            return new ReferralErrors.NotPassedOn();
        await store.SayResult(referral.Id, input.Result, input.Words, stop);
        return Done.It;
    }
}
