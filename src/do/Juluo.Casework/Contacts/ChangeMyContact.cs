namespace Juluo.Casework;

/// <summary>
/// POST /submissions/{id}/case/contact — changes where news of one's application goes, by the code that was sent there. The address of before hears that it goes elsewhere now, and opens the application no more.
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
    /// <param name="Contact">The address or number that it was sent to, where no browser remembers it.</param>
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
        // Not before: a code is tried on a connection and under a lock of its own.
        found = await reader.Hold(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (one, before) = found.Value;
        var contact = before.ReachedBy(proved.Value);
        var of = $"{clock.Now.ToUnixTimeMilliseconds()}";
        if (contact != before)
        {
            // To where it went until now: one that was taken away from its person is not taken away in silence.
            await applicant.Send(one.Id, "contact-changed", stop, of: of);
            await cases.Reach(one.Id, contact, CaseDigests.Of(contact, await new DigestKeys(work, clock, seal).Key(stop)), stop);
            await new CaseLog(work, clock).Happened(one.Id, "contact_changed", null, stop);
            await team.Tell(one, "contact-changed", of, stop);
        }

        await reopening.ByAlone(input.Id, proved.Value, stop);
        return Done.It;
    }
}
