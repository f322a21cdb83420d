namespace Juluo.Casework;

/// <summary>Finds an application whose applicant may change its contact: it has been received and is not over.</summary>
internal sealed class ContactReader(CaseStore cases, FormsFacade forms)
{
    public async Task<Outcome<ReachedApplicant>> Find(SubmissionId id, Caller caller, CancellationToken stop) =>
        await Of(await new PortalReader(cases, forms).Find(id, caller, stop), stop);

    /// <summary>Finds an application like <see cref="Find"/>, and locks its case until the transaction ends.</summary>
    public async Task<Outcome<ReachedApplicant>> Hold(SubmissionId id, Caller caller, CancellationToken stop) =>
        await Of(await new PortalReader(cases, forms).Hold(id, caller, stop), stop);

    private async Task<Outcome<ReachedApplicant>> Of(HeldApplication? application, CancellationToken stop)
    {
        if (application is not { Case: var one })
            return new NotFound();
        return one.State switch
        {
            CaseState.Begun => new ContactErrors.NotReceivedYet(),
            CaseState.Closed => new CaseErrors.NotOpen(),
            _ => new ReachedApplicant(one, await cases.Contact(one.Id, stop) ?? new CaseContact(null, null, null, null, null)),
        };
    }
}

internal sealed record ReachedApplicant(Case Case, CaseContact Contact);
