namespace Juluo.Forms;

/// <summary>Opens in this browser only the submissions of a contact, once verified as the person's.</summary>
internal sealed class ComingBack(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    IDataProtectionProvider protection,
    PageLanguage page
)
{
    /// <returns>The path on which to continue the submission saved last; null if the contact has none.</returns>
    public async Task<ResumeSubmission.Output?> Open(string contact, CancellationToken stop)
    {
        var codes = new ResumeCodes(work, clock);
        var resumable = await codes.Resumable(contact, await new ContactDigests(work, protection).Of(contact, stop), stop);
        if (resumable.Count == 0)
            return null;
        await codes.UseUp(contact, stop);
        foreach (var id in resumable)
        {
            // If it was begun with another person's address, the browser that began it loses access once that person continues.
            await access.Store.RemoveKeys(id, stop);
            await access.HandOut(id, stop);
        }

        var last = (await access.Store.Find(resumable[0], stop))!;
        if (last.Language is { } language)
            page.Choose(language); // this browser's previous language isn't the one chosen for this form
        return new(last.Id, last is { SentAt: not null, Leads: { } leads } ? leads : Submission.PathOf(last.Id));
    }
}
