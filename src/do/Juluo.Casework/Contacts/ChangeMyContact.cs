namespace Juluo.Casework;

/// <summary>
/// POST /submissions/{id}/case/contact — changes where news of the caller's application goes, by the code sent there. The previous address gets a notice and no longer opens the application.
/// </summary>
[Post(
    "/submissions/{id}/case/contact",
    Requires.Nothing,
    Form = typeof(ShowMyContactCode),
    Then = "/submissions/{id}/case",
    Say = "casework.contact.changed",
    PerMinute = 20
)]
internal sealed class ChangeMyContact(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    FormsFacade forms,
    ContactProof proof,
    SubmissionReopening reopening,
    ApplicantNotice applicant,
    CaseTeam team
) : Slice<ChangeMyContact.Input, Done>
{
    /// <param name="Code">Six digits.</param>
    /// <param name="Contact">The address or number the code was sent to, if the browser doesn't remember it.</param>
    public sealed record Input(SubmissionId Id, string? Code = null, string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        var reader = new ContactReader(cases, forms);
        var found = await reader.Find(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var proved = await proof.Prove(input.Id, input.Code, input.Contact, Case.ContactOf(input.Id), stop);
        if (proved.Failed)
            return proved.As<Done>();
        // Lock only now: the code is checked on a separate connection under a separate lock.
        found = await reader.Hold(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (one, before) = found.Value;
        var contact = before.ReachedBy(proved.Value);
        var of = $"{clock.Now.ToUnixTimeMilliseconds()}";
        if (contact != before)
        {
            // Notify the previous address, so that its owner learns of a change they didn't make.
            await applicant.Send(one.Id, "contact-changed", stop, of: of);
            await cases.Reach(one.Id, contact, CaseDigests.Of(contact, await new DigestKeys(work, clock, seal).Key(stop)), stop);
            await new CaseLog(work, clock).Happened(one.Id, "contact_changed", null, stop);
            await team.Notify(one, "contact-changed", of, stop);
        }

        await reopening.ByAlone(input.Id, proved.Value, stop);
        return Done.It;
    }
}
