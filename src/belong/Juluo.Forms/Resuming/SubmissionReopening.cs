namespace Juluo.Forms;

/// <summary>Sets, for modules whose forms lead to their own pages, the contact by which a sent form is reopened.</summary>
public sealed class SubmissionReopening(UnitOfWork work, Texter texter, IDataProtectionProvider protection)
{
    /// <summary>Lets the person reopen it elsewhere by a code to this contact, besides the one they gave when leaving the form.</summary>
    public async Task By(SubmissionId id, string contact, CancellationToken stop)
    {
        if (ResumeContact.Read(contact, texter) is not { Text: var text })
            return;
        var digest = await new ContactDigests(work, protection).Of(text, stop);
        await work.Do(
            $"update forms.submission set contact = coalesce(contact, {text}), answered = {digest} where community_id = {work.Community} and id = {id}",
            stop
        );
    }

    /// <summary>Lets the person reopen it by this contact only: earlier ones may belong to someone else by now.</summary>
    public async Task ByAlone(SubmissionId id, ProvedContact contact, CancellationToken stop)
    {
        var digest = await new ContactDigests(work, protection).Of(contact.Text, stop);
        await work.Do(
            $"update forms.submission set contact = {contact.Text}, answered = {digest} where community_id = {work.Community} and id = {id}",
            stop
        );
    }
}
