using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms;

/// <summary>POST /submissions/resume — opens in this browser what was begun in another, by the code that was sent. Three tries; each counts, also those at the same moment.</summary>
[Post("/submissions/resume", Requires.Nothing, Form = typeof(ShowResumeCode), PerMinute = 20)]
internal sealed class ResumeSubmission(
    UnitOfWork work,
    Clock clock,
    SubmissionDesk desk,
    IHttpContextAccessor http,
    IDataProtectionProvider protection,
    Texter texter,
    PageLanguage page,
    IServiceScopeFactory scopes
) : Slice<ResumeSubmission.Input, ResumeSubmission.Output>
{
    /// <param name="Code">Six digits.</param>
    /// <param name="Contact">The address or phone number that it was sent to, where no browser remembers it.</param>
    public sealed record Input(string? Code = null, string? Contact = null);

    /// <param name="Id">The one that was saved last.</param>
    /// <param name="Path">The address of the page on which it goes on.</param>
    public sealed record Output(SubmissionId Id, string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        var contact = ResumeContact.Read(input.Contact, texter)?.Text ?? new ResumeCookie(http, protection).Contact;
        if (contact is null || !await new CodeTrial(clock, scopes).Fits(contact, input.Code, caller.Community, stop))
            return new ResumeErrors.CodeDoesNotFit();
        var resumable = await new ResumeCodes(work, clock).Resumable(
            contact,
            await new ContactDigests(work, protection).Of(contact, stop),
            stop
        );
        if (resumable.Count == 0)
            return new ResumeErrors.CodeDoesNotFit();
        foreach (var id in resumable)
        {
            // Who gave another's address at the start must not read on once that other goes on with it.
            await desk.Store.RemoveKeys(id, stop);
            await desk.HandOut(id, stop);
        }

        var last = (await desk.Store.Find(resumable[0], stop))!;
        if (last.Language is { } language)
            page.Choose(language); // what this browser spoke before is not what the person chose for this
        return new Output(last.Id, last is { SentAt: not null, Leads: { } leads } ? leads : Submission.PathOf(last.Id));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Path, "forms.resumed");
}
