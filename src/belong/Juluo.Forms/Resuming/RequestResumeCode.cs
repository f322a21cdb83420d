using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Juluo.Forms;

/// <summary>POST /submissions/resume/codes — sends a code of six digits to an address by which a form can be resumed. The answer is the same where there is none.</summary>
[Post("/submissions/resume/codes", Requires.Nothing, Form = typeof(ShowResume), Then = "/submissions/resume/code", PerMinute = 6)]
internal sealed class RequestResumeCode(
    UnitOfWork work,
    Clock clock,
    Mailer mailer,
    Words words,
    PublicAddress address,
    IHttpContextAccessor http,
    IDataProtectionProvider protection
) : Slice<RequestResumeCode.Input, Done>
{
    public sealed record Input(string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (SaveContact.Read(input.Contact) is not { } contact)
            return new ResumeErrors.NoAddress();
        var codes = new ResumeCodes(work, clock);
        // Made in any case: how long the answer takes does not tell either.
        var code = await codes.Make(contact, stop);
        if (code is not null && (await codes.Resumable(contact, stop)).Count > 0)
        {
            var with = new
            {
                code,
                community = caller.Community.Name.In(words.Language),
                minutes = (int)ResumeCodes.Life.TotalMinutes,
            };
            await mailer.Send(
                new(
                    $"forms-code:{clock.NewKey():N}",
                    contact,
                    words.Language,
                    words.Say("forms.mail.code.subject", with),
                    words.Say("forms.mail.code", with),
                    [(words["forms.mail.code.button"], address.Of(caller.Community, "/submissions/resume/code", words.Language))]
                )
                {
                    Ends = clock.Now + ResumeCodes.Life,
                },
                stop
            );
        }

        new ResumeCookie(http, protection).Leave(contact);
        return Done.It;
    }
}
