namespace Juluo.Forms;

/// <summary>For modules whose forms lead to a page of theirs: says by which address or number what was sent is opened again.</summary>
public sealed class SubmissionReopening(UnitOfWork work, Texter texter, IDataProtectionProvider protection)
{
    /// <summary>Its person opens it on another phone by a code to this address or number; also by another that they gave when they left it.</summary>
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

    /// <summary>From now on by this one alone: whom the person was reached by before may be another's by now.</summary>
    public async Task ByAlone(SubmissionId id, ProvedContact contact, CancellationToken stop)
    {
        var digest = await new ContactDigests(work, protection).Of(contact.Text, stop);
        await work.Do(
            $"update forms.submission set contact = {contact.Text}, answered = {digest} where community_id = {work.Community} and id = {id}",
            stop
        );
    }
}
