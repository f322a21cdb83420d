namespace Juluo.Forms;

/// <summary>Opens in this browser, and in no other, what an address was given for, once it is proved to be the person's.</summary>
internal sealed class ComingBack(UnitOfWork work, Clock clock, SubmissionDesk desk, IDataProtectionProvider protection, PageLanguage page)
{
    /// <returns>Null: there is nothing any more.</returns>
    public async Task<ResumeSubmission.Output?> Open(string contact, CancellationToken stop)
    {
        var codes = new ResumeCodes(work, clock);
        var resumable = await codes.Resumable(contact, await new ContactDigests(work, protection).Of(contact, stop), stop);
        if (resumable.Count == 0)
            return null;
        await codes.UseUp(contact, stop);
        foreach (var id in resumable)
        {
            // If it was begun with another person's address, the browser that began it can no longer read it once that person continues.
            await desk.Store.RemoveKeys(id, stop);
            await desk.HandOut(id, stop);
        }

        var last = (await desk.Store.Find(resumable[0], stop))!;
        if (last.Language is { } language)
            page.Choose(language); // what this browser spoke before is not what the person chose for this
        return new(last.Id, last is { SentAt: not null, Leads: { } leads } ? leads : Submission.PathOf(last.Id));
    }
}
