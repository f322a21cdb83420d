namespace Juluo.OfficeHours;

/// <summary>
/// POST /referrals/{id}/answer — answers whether the member agrees to a referral. After a yes, a person of the community is notified at once; otherwise the expert passes it on, and until then
/// the member can change their mind.
/// </summary>
[Post("/referrals/{id}/answer", OfficeHoursRights.TakePart, Form = typeof(ShowReferral))]
internal sealed class AnswerReferral(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AnswerReferral.Input, AnswerReferral.Output>
{
    public sealed record Input(ReferralId Id, bool Agree);

    public sealed record Output(AppointmentId Appointment);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ReferralStore(work, clock);
        if (
            await store.Hold(input.Id, stop) is not { } referral
            || await new AppointmentStore(work, clock).Find(referral.Appointment, caller.Self, stop) is not { } appointment
        )
            return new NotFound();
        if (appointment.Member != caller.Self)
            return new ReferralErrors.OnlyForMember();
        if (referral.PassedOnAt is not null)
            return new ReferralErrors.PassedOn();
        if (referral.DeclinedAt is not null)
            return new ReferralErrors.NotWaiting();
        await store.Answer(referral.Id, input.Agree, stop);
        if (input.Agree && referral.ToPerson is { } person)
        {
            await store.PassOn(referral.Id, stop);
            await notifier.Notify(
                person,
                new(
                    OfficeHoursNotices.Referral,
                    $"referral:{referral.Id}:passed-on",
                    "mentoring.told.referred-to-you",
                    new { name = caller.Name, subject = appointment.Subject },
                    $"/referrals/{referral.Id}"
                )
                {
                    Quote = referral.Note,
                },
                stop
            );
        }

        await notifier.Notify(
            appointment.Expert,
            new(
                OfficeHoursNotices.Referral,
                $"referral:{referral.Id}:answered:{input.Agree}",
                !input.Agree ? "mentoring.told.referral-declined"
                    : referral.ToPerson is null ? "mentoring.told.referral-agreed-outside"
                    : "mentoring.told.referral-agreed",
                new { name = caller.Name, subject = appointment.Subject },
                $"/appointments/{appointment.Id}"
            ),
            stop
        );
        return new Output(appointment.Id);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/appointments/{output.Appointment}#referrals",
            input.Agree ? "office-hours.referral.agreed" : "office-hours.referral.declined"
        );
}
