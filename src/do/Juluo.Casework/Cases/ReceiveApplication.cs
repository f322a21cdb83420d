namespace Juluo.Casework;

/// <summary>Receives a sent application: sets its office and its promised days, and notifies the caseworkers. Runs once, as <c>case_moves</c> lets a case be received only once.</summary>
internal sealed class ReceiveApplication(
    UnitOfWork work,
    Clock clock,
    FormsFacade forms,
    SubmissionReopening reopening,
    CaseSeal seal,
    ServicesFacade services,
    Notifier notifier,
    ApplicantNotice applicant
) : Reaction<SubmissionSent>
{
    public override async Task React(SubmissionSent fact, CancellationToken stop)
    {
        if (fact.Owner != CaseworkModule.Owner)
            return;
        var cases = new CaseStore(work, clock, seal);
        if (
            await cases.HoldOfSubmission(fact.Submission, stop) is not { State: CaseState.Begun } begun
            || await new IntakeStore(work, clock).Find(begun.Service, stop) is not { } intake
            || await forms.Read(fact.Submission, null, stop) is not { SentAt: { } sent } read
        )
            return;
        var contact = CaseContact.Of(read.Answers);
        var language = read.Language ?? begun.Language;
        var office = Routing.Decide(await new OfficeStore(work, clock).HoldOpen(stop), contact.Postcode, language);
        var day = sent.InZone(work.Community.Zone).Date;
        await cases.Receive(
            begun.Id,
            begun.Service,
            contact,
            language,
            office?.Id,
            sent,
            (await BusinessDays.Around(day, work, clock, stop)).After(day, intake.AnswerDays),
            day.PlusDays(intake.DecideDays),
            CaseDigests.Of(contact, await new DigestKeys(work, clock, seal).Key(stop)),
            stop
        );
        // From now on the case decides how long it is kept, not the form.
        await forms.KeepUntil(fact.Submission, Instant.FromUtc(9999, 1, 1, 0, 0), stop);
        if ((contact.Email ?? contact.Phone) is { } address)
            await reopening.By(fact.Submission, address, stop);
        await new StepStore(work, clock).Begin(begun.Id, intake.Plan, day, stop);
        await new CaseLog(work, clock).Happened(begun.Id, "received", null, stop);
        await new FunnelStore(work, clock).Count(begun.Service, CaseFunnelStage.Sent, null, stop);
        await Notify(begun with { Office = office?.Id }, stop);
        await applicant.Send(begun.Id, "received", stop);
    }

    private async Task Notify(Case one, CancellationToken stop)
    {
        var title = (await services.Titles(stop)).GetValueOrDefault(one.Service);
        var told = new Notification(
            CaseworkNotices.Case,
            $"case:{one.Id}:received",
            "casework.told.received",
            new { service = title, number = one.Number },
            Case.PathOf(one.Id)
        );
        if (one.Office is { } office)
            await notifier.Notify(await new OfficeStore(work, clock).Leads(office, stop), told, stop);
        else
            await notifier.NotifyPermitted(CaseworkRights.Manage, told, stop);
    }
}
